import type { Pen } from '../item/scoring.ts';

/**
 * A stretch of the markable text that a learner marked: UTF-16 offsets, `end` exclusive. A mark that touches a word marks the
 * word; where marks overlap, the later one in the list wins.
 */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly pen: Pen;
}

/** Off: no marking step. Guided: the phrases that can be marked are shown. Open: any words. */
export type MarkingMode = 'off' | 'guided' | 'open';
export type Pens = 1 | 2;
