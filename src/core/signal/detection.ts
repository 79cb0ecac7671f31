import { inverseNormal } from './inverse-normal.ts';
import type { MarkingResult } from './marking-result.ts';

/** What a signal detection sum is made of: signals found of signals met, noise units marked of noise units met. */
export interface DetectionCounts {
  readonly hits: number;
  readonly signals: number;
  readonly falseAlarms: number;
  readonly noise: number;
}

export interface Detection {
  /** Hit and false-alarm rate with the log-linear correction, within 0..1 exclusive. */
  readonly hitRate: number;
  readonly falseAlarmRate: number;
  /** d': how well signals are told from the rest, in standard deviations; 0 is chance. */
  readonly sensitivity: number;
  /** c: below -.3 marks too much, above .3 too little. */
  readonly bias: number;
  /** Standard errors of d' and of c; Infinity where there were no signals or no noise. */
  readonly sensitivityError: number;
  readonly biasError: number;
}

/** What one question adds to the sums: units of noise are fractions here. Source: docs/formulas.md#detection. */
export const detectionParts = ({
  signals,
  decoys,
  noiseWords,
  noiseUnits,
  otherWords,
  unit,
}: MarkingResult): DetectionCounts => ({
  hits: signals.filter(({ state }) => state === 'found').length,
  signals: signals.length,
  falseAlarms: decoys.filter(({ taken }) => taken === 1).length + noiseWords / unit,
  noise: otherWords === undefined ? noiseUnits : decoys.length + otherWords / unit,
});

/**
 * Units of noise as a whole number, a half up. What a sum of floats is off by decides nothing: thirds to sevenths, of which units are made, lie
 * more than .001 from any half that they are not.
 */
const whole = (units: number): number => Math.round(units + 1e-6);

/**
 * The sums of questions, units of noise rounded once, at the end: rounded one question at a time, a stray word in each would count for nothing
 * while the text it stands in counts for more than there is.
 */
export function detectionSum(parts: Iterable<DetectionCounts>): DetectionCounts {
  let [hits, signals, falseAlarms, noise] = [0, 0, 0, 0];
  for (const one of parts) {
    hits += one.hits;
    signals += one.signals;
    falseAlarms += one.falseAlarms;
    noise += one.noise;
  }
  // What is marked is part of what was met; rounding both may not part them.
  const units = whole(noise);
  return { hits, signals, falseAlarms: Math.min(units, whole(falseAlarms)), noise: units };
}

/** Adds up the counts of markings (of one mode: guided and open are kept apart). */
export const detectionCounts = (results: readonly MarkingResult[]): DetectionCounts => detectionSum(results.map(detectionParts));

/** Beyond this c a learner marks too much or too little. Source: docs/formulas.md#detection. */
export const TILTED = 0.3;

/**
 * What c says of a learner who marks: too much or too little only where it is beyond the limit by more than its own standard error, even only where
 * it is within by as much; else it is too close to say.
 */
export function tiltOf({ bias, biasError }: Pick<Detection, 'bias' | 'biasError'>): 'too much' | 'too little' | 'even' | 'open' {
  if (Math.abs(bias) > TILTED + biasError) return bias < 0 ? 'too much' : 'too little';
  return Math.abs(bias) < TILTED - biasError ? 'even' : 'open';
}

/** From 20 signals and 40 noise units on, a detection sum says enough to be shown. */
export const isTelling = ({ signals, noise }: DetectionCounts): boolean => signals >= 20 && noise >= 40;

/** Variance of z(rate) of a rate over n trials, by the delta method. */
const variance = (rate: number, z: number, n: number): number => (rate * (1 - rate) * 2 * Math.PI * Math.exp(z * z)) / n;

/**
 * Signal detection: d' = z(H) - z(F), c = -(z(H) + z(F)) / 2, with the log-linear correction H = (h + .5) / (n + 1) (Hautus
 * 1995) and standard errors by Gourevitch and Galanter (1967), which take every signal for a trial of its own (`detectionOf` does not). Counts from 0; hits <= signals, falseAlarms <= noise.
 * Source: docs/formulas.md#detection.
 */
export function detection({ hits, signals, falseAlarms, noise }: DetectionCounts): Detection {
  const hitRate = (hits + 0.5) / (signals + 1);
  const falseAlarmRate = (falseAlarms + 0.5) / (noise + 1);
  const zHit = inverseNormal(hitRate);
  const zFalse = inverseNormal(falseAlarmRate);
  const error = Math.sqrt(variance(hitRate, zHit, signals) + variance(falseAlarmRate, zFalse, noise));
  return {
    hitRate,
    falseAlarmRate,
    sensitivity: zHit - zFalse,
    bias: -(zHit + zFalse) / 2,
    sensitivityError: error,
    biasError: error / 2,
  };
}
