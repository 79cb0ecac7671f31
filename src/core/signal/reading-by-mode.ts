import type { Attempt } from '../session/attempt.ts';
import { detectionOf } from './bootstrap.ts';
import { type Detection, type DetectionCounts, detectionCounts, isTelling } from './detection.ts';

/** How well a learner marks in one mode. */
export interface ModeReading {
  /** Questions marked. */
  readonly answers: number;
  /** Signals met, and those found (not only in part). */
  readonly signals: number;
  readonly found: number;
  /** Times a pen was judged (two pens, and something marked of a signal that accepts one of them only), and times it was right. */
  readonly penJudged: number;
  readonly penRight: number;
}

export interface Reading {
  readonly guided: ModeReading;
  readonly open: ModeReading;
  /** What signal detection counts, in open marking only: with the phrases shown there is nothing to detect. */
  readonly counts: DetectionCounts;
  /** d' and c; null while too little was met to tell. */
  readonly detection: Detection | null;
}

/** Sums up all markings, guided and open apart. Source: docs/formulas.md#detection. */
export function readingByMode(attempts: readonly Attempt[]): Reading {
  const markings = (mode: 'guided' | 'open') =>
    attempts.flatMap((one) => (one.type === 'answer' && one.marking === mode && one.marked ? [one.marked] : []));
  const over = (mode: 'guided' | 'open'): ModeReading => {
    const all = markings(mode);
    const signals = all.flatMap((one) => one.signals);
    const judged = signals.filter(({ pen, eitherPen }) => pen !== null && eitherPen === false);
    return {
      answers: all.length,
      signals: signals.length,
      found: signals.filter(({ state }) => state === 'found').length,
      penJudged: judged.length,
      penRight: judged.filter(({ pen }) => pen === 'right').length,
    };
  };
  const open = markings('open');
  const counts = detectionCounts(open);
  return { guided: over('guided'), open: over('open'), counts, detection: isTelling(counts) ? detectionOf(open) : null };
}
