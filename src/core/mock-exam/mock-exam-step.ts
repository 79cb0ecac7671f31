import type { Response } from '../item/response.ts';
import type { Confidence } from '../session/attempt.ts';
import type { Mark } from '../signal/mark.ts';

/** What can happen in a mock exam. */
export type MockExamEvent =
  /** A question comes on the screen; null: the review of all of them. */
  | { readonly type: 'show'; readonly item: string | null }
  | { readonly type: 'respond'; readonly item: string; readonly response: Response | null }
  | { readonly type: 'strike'; readonly item: string; readonly option: string; readonly on: boolean }
  | { readonly type: 'flag'; readonly item: string; readonly on: boolean }
  | { readonly type: 'mark'; readonly item: string; readonly mark: Mark }
  | { readonly type: 'unmark'; readonly item: string; readonly start: number; readonly end: number }
  | { readonly type: 'clear-marks'; readonly item: string }
  | { readonly type: 'confidence'; readonly item: string; readonly confidence: Confidence | null }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** The device's clock was set while the mock exam went on, by so many ms (negative: back). `at` is by the new time. */
  | { readonly type: 'clock'; readonly by: number }
  | { readonly type: 'submit'; readonly by: 'learner' | 'deadline' };

/** One event of a mock exam, as it is stored. Immutable. */
export interface MockExamStep {
  readonly id: string;
  readonly sitting: string;
  readonly exam: string;
  /** Its number in the mock exam, from 1; the order of the log. */
  readonly n: number;
  /** Wall time, ms. */
  readonly at: number;
  readonly event: MockExamEvent;
}
