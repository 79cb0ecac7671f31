import { type Correction, correctionName } from '../../core/correction/correction.ts';
import { collectProblems, type Diagnostic, type Problems } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';
import type { AuthoredCorrection } from '../parse/corrections.ts';
import type { Placed } from '../parse/fields.ts';
import type { QuestionNeighbors } from './check-questions.ts';
import type { CompiledQuestion } from './compiled.ts';
import type { ParsedFile } from './parsed-files.ts';

interface Checked {
  /** The newest first. */
  readonly corrections: readonly Correction[];
  readonly problems: readonly Diagnostic[];
}

/** Tells a question that does not exist and was not withdrawn, or was withdrawn and is still there. */
function checkQuestion(
  { question, withdrawn }: AuthoredCorrection,
  id: string,
  { ids, former, byId }: QuestionNeighbors,
  own: Problems,
): void {
  if (withdrawn && ids.has(id) && byId.get(id)?.draft !== true)
    own.error('correction-withdrawn', withdrawn.place, `Unexpected \`withdrawn\`: \`${question.value}\` is still in the bank.`, {
      hint: 'delete the question’s file, or leave `withdrawn` out',
    });
  if (withdrawn || ids.has(id)) return;
  const exam = id.slice(0, id.indexOf('/'));
  const [now] = former.get(id) ?? [];
  const slugs = [...ids].filter((one) => one.startsWith(`${exam}/`)).map((one) => one.slice(exam.length + 1));
  own.error('unknown-question', question.place, `Unexpected \`${question.value}\`, expected a question of ${exam}.`, {
    actual: question.value,
    hint:
      now === undefined
        ? (didYouMean(question.value, slugs) ?? 'of a question that was taken out, say `withdrawn: true`')
        : `it is now called \`${now.id.slice(exam.length + 1)}\``,
  });
}

function tellRevision({ value, place }: Placed<string>, reason: string, hint: string, own: Problems): void {
  own.error('correction-revision', place, `Unexpected \`${value}\`, ${reason}.`, { actual: value, hint });
}

/**
 * Checks the corrections of an exam: the question exists (or was withdrawn), and the revisions that were wrong are neither that of today, nor
 * of another question, nor named twice. Whether a revision was ever published cannot be known from the files.
 */
export function checkCorrections(
  exam: string,
  files: readonly ParsedFile<readonly AuthoredCorrection[]>[],
  questions: readonly CompiledQuestion[],
  neighbors: QuestionNeighbors,
): Checked {
  const problems: Diagnostic[] = [];
  const corrections: Correction[] = [];
  const questionOf = new Map(questions.map(({ item }) => [item.revision, item.id]));
  const byId = new Map(questions.map((question) => [question.item.id, question]));
  for (const { file, value = [] } of files) {
    const own = collectProblems(file.path);
    const named = new Set<string>();
    for (const one of value) {
      const item = `${exam}/${one.question.value}`;
      checkQuestion(one, item, neighbors, own);
      for (const revision of one.revisions) {
        const owner = questionOf.get(revision.value);
        if (owner === item)
          tellRevision(
            revision,
            'the revision of today',
            'name the revision whose key was wrong: reports and checks have it',
            own,
          );
        else if (owner !== undefined)
          tellRevision(revision, `which is \`${owner}\``, 'name a revision of the corrected question', own);
        else if (named.has(revision.value))
          tellRevision(revision, 'which another correction names, too', 'an answer is set aside once', own);
        named.add(revision.value);
      }
      const { date, said, right, why, sources, withdrawn } = one;
      const items = [item, ...(byId.get(item)?.previousIds ?? [])];
      const correction: Correction = {
        ...{ item, items, revisions: one.revisions.map((revision) => revision.value), date, said, right, why, sources },
        ...(withdrawn ? { withdrawn: true } : {}),
      };
      if (corrections.some((other) => correctionName(other) === correctionName(correction)))
        own.error('duplicate-id', one.question.place, `Unexpected second correction of \`${one.question.value}\` on ${date}.`, {
          hint: 'make one of the two',
        });
      corrections.push(correction);
    }
    problems.push(...own.list);
  }
  return { corrections: corrections.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)), problems };
}
