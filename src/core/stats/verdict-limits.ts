import { wilson } from './wilson.ts';

/** Which results tell on which side of a standard a learner is; null where none of so many questions can. */
export interface VerdictLimits {
  /** From so many right on the whole interval is above the standard. */
  readonly aboveFrom: number | null;
  /** Up to so many right it is below. */
  readonly belowTo: number | null;
}

/** What so many questions can tell of a standard, by the 95 % interval of the share right. Source: docs/formulas.md#mock-exams. */
export function verdictLimits(questions: number, standard: number): VerdictLimits {
  let [aboveFrom, belowTo]: [number | null, number | null] = [null, null];
  for (let right = 0; right <= questions; right += 1) {
    const [low, high] = wilson(right, questions);
    if (high < standard) belowTo = right;
    if (low > standard && aboveFrom === null) aboveFrom = right;
  }
  return { aboveFrom, belowTo };
}
