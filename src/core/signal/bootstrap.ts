import { seededRandom } from '../session/random.ts';
import { type Detection, type DetectionCounts, detection, detectionSum } from './detection.ts';

/** The same log always shows the same. */
const SEED = 20_261_129;
const ROUNDS = 400;
/** More questions than so many are drawn in lots of neighbors: as true, and no slower. */
const MOST_LOTS = 500;

/** Standard deviation. */
function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1));
}

/** Parts added up in lots, in their order. */
function inLots(parts: readonly DetectionCounts[]): readonly DetectionCounts[] {
  const size = Math.ceil(parts.length / MOST_LOTS);
  if (size <= 1) return parts;
  return Array.from({ length: Math.ceil(parts.length / size) }, (_, lot) => {
    const sum = { hits: 0, signals: 0, falseAlarms: 0, noise: 0 };
    for (const one of parts.slice(lot * size, (lot + 1) * size)) {
      sum.hits += one.hits;
      sum.signals += one.signals;
      sum.falseAlarms += one.falseAlarms;
      sum.noise += one.noise;
    }
    return sum;
  });
}

/**
 * Signal detection over questions, with standard errors by a seeded bootstrap over questions: what a learner marks in one question hangs together,
 * so that the formula by single signals claims too little. Infinite where there is but one question. Source: docs/formulas.md#detection.
 */
export function detectionOf(parts: readonly DetectionCounts[]): Detection {
  const sums = detection(detectionSum(parts));
  if (parts.length < 2) return { ...sums, sensitivityError: Infinity, biasError: Infinity };
  const lots = inLots(parts);
  const random = seededRandom(SEED, 'detection');
  const rounds = Array.from({ length: ROUNDS }, () =>
    detection(detectionSum(lots.map((one) => lots[Math.floor(random() * lots.length)] ?? one))),
  );
  return {
    ...sums,
    sensitivityError: spread(rounds.map(({ sensitivity }) => sensitivity)),
    biasError: spread(rounds.map(({ bias }) => bias)),
  };
}
