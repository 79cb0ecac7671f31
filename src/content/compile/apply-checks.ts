import { collectProblems, type Diagnostic } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';
import type { Answered, CheckEntry, ChecksRecord } from '../parse/checks.ts';
import type { CompiledQuestion } from './compiled.ts';
import type { ParsedFile } from './parsed-files.ts';

/** F1 from which on a marking counts as the same as the author's. */
const ENOUGH_F1 = 0.7;

/** An answer that agrees with the key, or a dispute that was settled. */
const settled = (answer: Answered | undefined): answer is Answered =>
  answer !== undefined && (answer.result === 'agreed' || answer.outcome !== undefined);

/**
 * The day of the second of two independent checks, or undefined: a blind answer, and a blind marking with an F1 of .70 or more. A question
 * without a marking step has nothing to mark, so it is answered a second time.
 */
function checkedOn({ answered, again, marked }: CheckEntry, marking: boolean): string | undefined {
  const second = marking
    ? marked !== undefined && marked.f1 >= ENOUGH_F1
      ? marked
      : undefined
    : settled(again)
      ? again
      : undefined;
  if (!settled(answered) || second === undefined) return undefined;
  return second.date > answered.date ? second.date : answered.date;
}

/** Puts the day of the second check on the questions of an exam, and tells entries whose question has changed since or is not known. */
export function applyChecks(
  questions: readonly CompiledQuestion[],
  ids: ReadonlySet<string>,
  files: readonly ParsedFile<ChecksRecord>[],
): { readonly questions: readonly CompiledQuestion[]; readonly problems: readonly Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const days = new Map<string, string>();
  const byId = new Map(questions.map((question) => [question.item.id, question]));
  for (const { file, exam, value } of files) {
    const own = collectProblems(file.path);
    for (const entry of value?.entries ?? []) {
      const id = `${exam}/${entry.question}`;
      const question = byId.get(id);
      if (!ids.has(id)) {
        const slugs = [...ids].filter((one) => one.startsWith(`${exam}/`)).map((one) => one.slice(exam.length + 1));
        own.error('unknown-question', entry.place, `Unexpected \`${entry.question}\`, expected a question of ${exam}.`, {
          actual: entry.question,
          hint: didYouMean(entry.question, slugs),
        });
      } else if (question !== undefined && question.item.revision !== entry.revision.value) {
        own.warning('checks-stale', entry.revision.place, `\`${entry.question}\` has changed since it was checked.`, {
          actual: entry.revision.value,
          expected: question.item.revision,
          hint: 'have it checked again, then enter the new revision',
          related: [{ file: question.authored.file, place: question.authored.objective.place, reason: 'the question' }],
        });
      } else if (question !== undefined) {
        const day = checkedOn(entry, question.item.marking);
        if (day !== undefined) days.set(id, day);
      }
    }
    problems.push(...own.list);
  }
  return {
    problems,
    questions: questions.map((question) => {
      const checkedTwice = days.get(question.item.id);
      return checkedTwice === undefined ? question : { ...question, scoring: { ...question.scoring, checkedTwice } };
    }),
  };
}
