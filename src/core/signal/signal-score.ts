import type { Pen } from '../item/scoring.ts';

export type SignalState = 'found' | 'clipped' | 'missed';
export type PenVerdict = 'right' | 'wrong';

/** Where a signal, decoy, aside or plain phrase stands in the markable text, and what scoring needs of it. */
export interface ScoredSpan {
  readonly role: 'signal' | 'decoy' | 'aside' | 'plain';
  readonly start: number;
  readonly end: number;
  readonly accepts?: readonly Pen[];
  readonly weight?: number;
  readonly core?: readonly string[];
}

/** S and all that it is made of. `signals` and `decoys` are in the order the spans were given. */
export interface SignalScore {
  /** S, 0..1. */
  readonly score: number;
  /** Sum of weight x credit. */
  readonly credit: number;
  readonly falseAlarms: number;
  /** R, 0..1: what was seen, pens and false alarms aside; null without signals. */
  readonly recall: number | null;
  readonly blanket: boolean;
  readonly signals: readonly { readonly state: SignalState; readonly pen: PenVerdict | null }[];
  /** Per decoy (in guided marking also plain phrases, after the decoys): 0, .5 or 1. */
  readonly decoys: readonly number[];
  readonly decoysTaken: number;
  /** Marked content words in no span and not free. */
  readonly noiseWords: number;
  /** Content words in no span. */
  readonly otherWords: number;
  /** u: mean content words of a signal, at least 3; 4 without signals. */
  readonly unit: number;
}
