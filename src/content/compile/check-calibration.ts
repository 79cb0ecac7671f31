import type { Calibration } from '../../core/exam/calibration.ts';
import { collectProblems, type Diagnostic } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';
import type { AuthoredCalibration } from '../parse/calibration.ts';
import type { CompiledQuestion } from './compiled.ts';
import type { ParsedFile } from './parsed-files.ts';

interface Checked {
  /** Absent where the exam has no such file, or it has errors. */
  readonly calibration?: Calibration;
  readonly problems: readonly Diagnostic[];
}

/** Checks the calibration of an exam: its questions exist, and are still what was answered. What is of an earlier revision is told, and does not count. */
export function checkCalibration(
  exam: string,
  [only]: readonly ParsedFile<AuthoredCalibration>[],
  questions: readonly CompiledQuestion[],
  ids: ReadonlySet<string>,
): Checked {
  if (only?.value === undefined) return { problems: [] };
  const own = collectProblems(only.file.path);
  const { date, learners, link, items } = only.value;
  const byId = new Map(questions.map((question) => [question.item.id, question]));
  const difficulties: Record<string, number> = {};
  for (const { question, place, revision, difficulty } of items) {
    const id = `${exam}/${question}`;
    const found = byId.get(id);
    if (!ids.has(id)) {
      const slugs = [...ids].filter((one) => one.startsWith(`${exam}/`)).map((one) => one.slice(exam.length + 1));
      own.error('unknown-question', place, `Unexpected \`${question}\`, expected a question of ${exam}.`, {
        actual: question,
        hint: didYouMean(question, slugs) ?? 'leave out what is no longer in the bank',
      });
    } else if (found !== undefined && found.item.revision !== revision.value) {
      own.warning('calibration-stale', revision.place, `\`${question}\` has changed since it was measured: its level counts.`, {
        actual: revision.value,
        expected: found.item.revision,
        hint: 'leave it out until enough learners have answered it as it is now',
        related: [{ file: found.authored.file, place: found.authored.objective.place, reason: 'the question' }],
      });
    } else if (found !== undefined) difficulties[id] = difficulty;
  }
  return own.hasErrors ? { problems: own.list } : { calibration: { date, learners, link, difficulties }, problems: own.list };
}
