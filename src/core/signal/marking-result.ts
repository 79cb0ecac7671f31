import type { PenVerdict, SignalState } from './signal-score.ts';

/** What the marking earned, kept by signal so that statistics need no bank. */
export interface MarkingResult {
  /** S, R, FA of docs/formulas.md#signal-score; R null without signals. */
  readonly score: number;
  readonly recall: number | null;
  readonly falseAlarms: number;
  readonly blanket: boolean;
  readonly signals: readonly {
    readonly signal: string;
    readonly state: SignalState;
    readonly pen: PenVerdict | null;
    /** True where it accepts either pen, so that the pen says nothing; absent in what was stored before this was kept. */
    readonly eitherPen?: boolean;
    readonly weight: number;
  }[];
  /** Decoys, and in guided marking plain phrases (signal null): how far taken (0, .5, 1). */
  readonly decoys: readonly { readonly signal: string | null; readonly taken: number }[];
  readonly noiseWords: number;
  /** Decoys + ceil(content words in no span / u): what m was summed up of before `otherWords` was kept, and still is where it is missing. */
  readonly noiseUnits: number;
  /** Content words in no span. */
  readonly otherWords?: number;
  readonly unit: number;
}
