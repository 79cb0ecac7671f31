import type { Response } from '../item/response.ts';
import type { Mark } from '../signal/mark.ts';
import type { Confidence } from './attempt.ts';

/** What can happen in a practice. All but the last three are about the question shown. */
export type PracticeEvent =
  | { readonly type: 'mark'; readonly mark: Mark }
  /** Takes marks off this stretch; a mark that reaches beyond it is cut. */
  | { readonly type: 'unmark'; readonly start: number; readonly end: number }
  | { readonly type: 'clear-marks' }
  | { readonly type: 'respond'; readonly response: Response | null }
  | { readonly type: 'confidence'; readonly confidence: Confidence | null }
  /** An option is struck out, or no longer. */
  | { readonly type: 'strike'; readonly option: string; readonly on: boolean }
  /** Time spent since the last such event, ms. */
  | { readonly type: 'spent'; readonly ms: number }
  /** Its answer was stored as this attempt. */
  | { readonly type: 'answered'; readonly item: string; readonly attempt: string }
  /** The question shown is put off to the end. */
  | { readonly type: 'skip' }
  /** The question shown was missed in a review: it comes again after at least so many others, if there are that many. */
  | { readonly type: 'again'; readonly after: number }
  | { readonly type: 'go'; readonly at: number }
  | { readonly type: 'next' }
  | { readonly type: 'end' };
