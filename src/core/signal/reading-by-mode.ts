import type { Attempt } from '../session/attempt.ts';
import { detectionOf } from './bootstrap.ts';
import { type Detection, type DetectionCounts, detectionParts, detectionSum, isTelling } from './detection.ts';

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

/** What was counted of a log, and can be gone on with. */
export interface ReadingTally {
  readonly guided: ModeReading;
  readonly open: ModeReading;
  /** Of each question in open marking, one after the other: hits, signals, false alarms, noise. */
  readonly parts: Float64Array;
}

const NONE: ModeReading = { answers: 0, signals: 0, found: 0, penJudged: 0, penRight: 0 };
export const NO_READING: ReadingTally = { guided: NONE, open: NONE, parts: new Float64Array() };

/** Goes on with a tally, guided and open apart. */
export function tallyReading(from: ReadingTally, attempts: readonly Attempt[]): ReadingTally {
  const markings = (mode: 'guided' | 'open') =>
    attempts.flatMap((one) => (one.type === 'answer' && one.marking === mode && one.marked ? [one.marked] : []));
  const over = (mode: 'guided' | 'open'): ModeReading => {
    const all = markings(mode);
    const signals = all.flatMap((one) => one.signals);
    const judged = signals.filter(({ pen, eitherPen }) => pen !== null && eitherPen === false);
    const before = from[mode];
    return {
      answers: before.answers + all.length,
      signals: before.signals + signals.length,
      found: before.found + signals.filter(({ state }) => state === 'found').length,
      penJudged: before.penJudged + judged.length,
      penRight: before.penRight + judged.filter(({ pen }) => pen === 'right').length,
    };
  };
  const added = markings('open')
    .map(detectionParts)
    .flatMap(({ hits, signals, falseAlarms, noise }) => [hits, signals, falseAlarms, noise]);
  const parts = new Float64Array(from.parts.length + added.length);
  parts.set(from.parts);
  parts.set(added, from.parts.length);
  return { guided: over('guided'), open: over('open'), parts };
}

/** What a tally comes to. Source: docs/formulas.md#detection. */
export function readingOf({ guided, open, parts }: ReadingTally): Reading {
  const at = (place: number): number => parts[place] ?? 0;
  const all = Array.from({ length: parts.length / 4 }, (_, n): DetectionCounts => {
    return { hits: at(4 * n), signals: at(4 * n + 1), falseAlarms: at(4 * n + 2), noise: at(4 * n + 3) };
  });
  const counts = detectionSum(all);
  return { guided, open, counts, detection: isTelling(counts) ? detectionOf(all) : null };
}

/** Sums up all markings. */
export const readingByMode = (attempts: readonly Attempt[]): Reading => readingOf(tallyReading(NO_READING, attempts));
