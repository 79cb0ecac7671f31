import type { MockExamState } from './mock-exam-state.ts';

/** Time left at `now` (wall time, ms), in ms, never below 0. A clock that runs backward does not give time back. */
export function timeLeft({ deadline, last, pausedAt, ended }: MockExamState, now: number): number {
  return Math.max(0, deadline - (ended?.at ?? pausedAt ?? Math.max(now, last)));
}

/** Learners are warned when so much is left, ms. */
const WARNINGS = [10 * 60_000, 2 * 60_000];

/** The warnings that fall due as the time left goes from `before` to `now`, ms; the nearest to the end first. */
export const warningsDue = (before: number, now: number): readonly number[] =>
  WARNINGS.filter((at) => before > at && now <= at && now > 0).toReversed();
