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

/** Adds up the counts of markings (of one mode: guided and open are kept apart). Source: docs/formulas.md#detection. */
export function detectionCounts(results: Iterable<MarkingResult>): DetectionCounts {
  let [hits, signals, falseAlarms, noise] = [0, 0, 0, 0];
  for (const { signals: met, decoys, noiseWords, noiseUnits: units, unit } of results) {
    hits += met.filter(({ state }) => state === 'found').length;
    signals += met.length;
    falseAlarms += decoys.filter(({ taken }) => taken === 1).length + Math.floor(noiseWords / unit + 0.5);
    noise += units;
  }
  return { hits, signals, falseAlarms, noise };
}

/** From 20 signals and 40 noise units on, a detection sum says enough to be shown. */
export const isTelling = ({ signals, noise }: DetectionCounts): boolean => signals >= 20 && noise >= 40;

/** Variance of z(rate) of a rate over n trials, by the delta method. */
const variance = (rate: number, z: number, n: number): number => (rate * (1 - rate) * 2 * Math.PI * Math.exp(z * z)) / n;

/**
 * Signal detection: d' = z(H) - z(F), c = -(z(H) + z(F)) / 2, with the log-linear correction H = (h + .5) / (n + 1) (Hautus
 * 1995) and standard errors by Gourevitch and Galanter (1967). Counts from 0; hits <= signals, falseAlarms <= noise.
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
