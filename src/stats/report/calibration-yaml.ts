import type { ExamFacts } from '../exam-facts.ts';
import type { OutcomeStats } from '../measure/outcomes.ts';
import type { ShownQuestion } from './shown.ts';

/** First answers below which a difficulty is a guess: what the checker asks of the file. */
const LEAST_ANSWERS = 30;

interface CalibrationSource {
  readonly facts: ExamFacts;
  readonly learners: number;
  readonly questions: readonly ShownQuestion[];
  readonly outcomes: Pick<OutcomeStats, 'link'>;
}

const within = (value: number, low: number, high: number): string => Math.min(high, Math.max(low, value)).toFixed(2);

/**
 * `content/<exam>/calibration.yaml` as readiness reads it: difficulties of questions as the bank has them now, and the link where there were outcomes
 * enough, else the one in use.
 * @param date ISO date
 */
export function calibrationYaml({ facts, learners, questions, outcomes }: CalibrationSource, date: string): string {
  const items = questions
    .filter(({ isCurrent, stats }) => isCurrent === true && stats.learners >= LEAST_ANSWERS)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      ({ name, difficulty, stats }) =>
        `  ${name}: {difficulty: ${within(difficulty, -4, 4)}, answers: ${stats.learners}, revision: "${stats.revision}"}`,
    );
  const link = outcomes.link ?? facts.link;
  return [
    '# Written by npm run stats; what it means: docs/statistics.md.',
    `date: ${date}`,
    `learners: ${learners}`,
    ...(link ? [`shift: ${within(link.shift, -3, 3)}`, `slope: ${within(link.slope, 0.25, 4)}`] : []),
    ...(items.length > 0 ? ['items:', ...items] : []),
    '',
  ].join('\n');
}
