import type { Attempt } from '../session/attempt.ts';

/** Answers looked back on, the newest. */
export const SPENT_KEPT = 50;
/** A question left open over lunch says nothing of how long one takes, ms. */
const LONGEST = 15 * 60_000;

/** Times on questions outside of mock exams, ms, in the order of their answers. */
export const spentOn = (attempts: readonly Attempt[]): readonly number[] =>
  attempts.flatMap((one) =>
    one.type === 'answer' && one.mode !== 'mock' && one.spent > 0 ? [Math.min(one.spent, LONGEST)] : [],
  );

/** Median time on a question, ms, over the last answers; undefined below five of them. */
export function medianSpent(spent: readonly number[]): number | undefined {
  const last = spent.slice(-SPENT_KEPT);
  return last.length < 5 ? undefined : last.toSorted((a, b) => a - b)[Math.floor(last.length / 2)];
}
