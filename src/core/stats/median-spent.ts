import type { Attempt } from '../session/attempt.ts';

/** Answers looked back on, the newest first. */
const LOOKED_AT = 50;
/** A question left open over lunch says nothing of how long one takes, ms. */
const LONGEST = 15 * 60_000;

/** Median time on a question, ms, over the last answers given outside of mock exams; undefined below five of them. */
export function medianSpent(attempts: readonly Attempt[]): number | undefined {
  const spent: number[] = [];
  for (let n = attempts.length - 1; n >= 0 && spent.length < LOOKED_AT; n -= 1) {
    const one = attempts[n];
    if (one?.type === 'answer' && one.mode !== 'mock' && one.spent > 0) spent.push(Math.min(one.spent, LONGEST));
  }
  if (spent.length < 5) return undefined;
  return spent.toSorted((a, b) => a - b)[Math.floor(spent.length / 2)];
}
