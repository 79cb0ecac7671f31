import type { Response } from '../item/response.ts';
import type { Confidence } from '../session/attempt.ts';
import type { Mark } from '../signal/mark.ts';

/** A question of a mock exam, as far as it was worked on. */
export interface MockExamItem {
  readonly response: Response | null;
  /** The response each time the question was left, where it differed from the one before: what was thought first, and then. */
  readonly settled: readonly Response[];
  /** Options struck out. */
  readonly struck: readonly string[];
  readonly flagged: boolean;
  readonly marks: readonly Mark[];
  readonly confidence: Confidence | null;
  /** Time it was on the screen while the clock ran, ms. */
  readonly spent: number;
  /** How often it came on the screen. 0: never seen. */
  readonly visits: number;
}

/** Where a mock exam stands: what its log comes to. */
export interface MockExamState {
  /** The question on the screen; null: the review of all. */
  readonly shown: string | null;
  /** By item id; all questions of the form. */
  readonly items: Readonly<Record<string, MockExamItem>>;
  /** Wall time at which the time is over, ms. Moved by pauses and by a clock that was set. */
  readonly deadline: number;
  /** Wall time since which the clock stands still; null while it runs. */
  readonly pausedAt: number | null;
  /** Wall time of the last step, ms; never goes back, unless the clock was set. */
  readonly last: number;
  readonly ended: { readonly at: number; readonly by: 'learner' | 'deadline' } | null;
}
