import type { Attempt } from '../session/attempt.ts';
import { type Detection, type DetectionCounts, detection, detectionCounts, isTelling } from './detection.ts';

/** How well a learner marks in one mode. */
export interface ModeReading {
  /** Questions marked. */
  readonly answers: number;
  /** Signals met, and those found (not only in part). */
  readonly signals: number;
  readonly found: number;
  /** Times a pen was judged (two pens, and something of a signal marked), and times it was right. */
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
    const judged = signals.filter(({ pen }) => pen !== null);
    return {
      answers: all.length,
      signals: signals.length,
      found: signals.filter(({ state }) => state === 'found').length,
      penJudged: judged.length,
      penRight: judged.filter(({ pen }) => pen === 'right').length,
    };
  };
  const counts = detectionCounts(markings('open'));
  return { guided: over('guided'), open: over('open'), counts, detection: isTelling(counts) ? detection(counts) : null };
}
