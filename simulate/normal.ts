import type { Random } from '../src/core/session/random.ts';
import { inverseNormal } from '../src/core/signal/inverse-normal.ts';

/** A draw from a normal distribution. */
export const normal = (random: Random, mean = 0, sd = 1): number =>
  mean + sd * inverseNormal(Math.min(1 - 1e-9, Math.max(1e-9, random())));

/** A draw whose logarithm is normal about that of the median. */
export const lognormal = (random: Random, median: number, sd: number): number => median * Math.exp(normal(random, 0, sd));

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
