import type { CutPrior } from '../exam/blueprint.ts';
import type { Ability } from './ability.ts';
import { normalDraws } from './normal-draws.ts';
import { correctCountDistribution } from './poisson-binomial.ts';

/** Two ends, the lower first. */
export type Range = readonly [low: number, high: number];

/** What an exam taken now would come to. All are shares, 0..1; ranges hold four of five cases. */
export interface Prediction {
  /** Chance of reaching the standard, and its plausible range over what is not known of the learner. */
  readonly pass: number;
  readonly passRange: Range;
  /** Share expected right of the scored questions. */
  readonly share: number;
  readonly shareRange: Range;
  /** The same for each domain, what is not known of the learner alone making the range. */
  readonly domains: readonly { readonly domain: string; readonly share: number; readonly range: Range }[];
}

export interface ExamShape {
  /** Scored questions by domain id. */
  readonly scoredPlan: Readonly<Record<string, number>>;
  /** The share that is held to pass: never published, so itself uncertain. */
  readonly cut: CutPrior;
}

/** How many exams are drawn. */
export const DRAWS = 400;
/** The exam's questions may be easier or harder than the bank's: sd in logits. */
export const SHIFT = 0.25;
/** Spread of the exam's difficulties, folded into the slope. */
const SLOPE = 1 / Math.sqrt(1 + (0.9 ** 2 * Math.PI) / 8);
/** Chance of being right by guessing, over the exam's kinds. */
const FLOOR = 0.2;

/** Chance of being right on a question of the exam. */
export const examChance = (ability: number): number => FLOOR + (1 - FLOOR) / (1 + Math.exp(-SLOPE * ability));

/** The lower triangle whose square is the covariance (Cholesky and Banachiewicz), row by row; tiny negative pivots count as 0. */
function root({ domains, covariance }: Ability): readonly number[] {
  const size = domains.length;
  const lower = new Array<number>(size * size).fill(0);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = covariance[row * size + column] ?? 0;
      for (let k = 0; k < column; k += 1) rest -= (lower[row * size + k] ?? 0) * (lower[column * size + k] ?? 0);
      const pivot = lower[column * size + column] ?? 0;
      lower[row * size + column] = row === column ? Math.sqrt(Math.max(0, rest)) : pivot > 0 ? rest / pivot : 0;
    }
  }
  return lower;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Where a share of the values lies below, with linear interpolation. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

/** The least number of rights that at least such a share of the mixture lies at or below. */
function rightsBelow(mixture: Float64Array, share: number): number {
  let sum = 0;
  for (let right = 0; right < mixture.length; right += 1) {
    sum += mixture[right] ?? 0;
    if (sum >= share) return right;
  }
  return mixture.length - 1;
}

/**
 * Predicts the exam from the ability: 400 seeded antithetic draws of ability, shift and standard, an exact distribution of rights in
 * each. The same seed always gives the same. Source: docs/formulas.md#prediction.
 */
export function predict(ability: Ability, { scoredPlan, cut }: ExamShape, seed: number): Prediction {
  const { domains } = ability;
  const size = domains.length;
  const lower = root(ability);
  const plan = domains.map((domain) => scoredPlan[domain] ?? 0);
  const total = plan.reduce((sum, questions) => sum + questions, 0);
  const mixture = new Float64Array(total + 1);
  const passes: number[] = [];
  const shares: number[][] = domains.map(() => []);
  for (const normals of normalDraws(seed, DRAWS, size + 2)) {
    const shift = SHIFT * (normals[size] ?? 0);
    const needed = Math.min(total, Math.max(0, Math.ceil((cut.mean + cut.sd * (normals[size + 1] ?? 0)) * total)));
    const parts = domains.map((_, row) => {
      let x = (ability.mean[row] ?? 0) + shift;
      for (let k = 0; k <= row; k += 1) x += (lower[row * size + k] ?? 0) * (normals[k] ?? 0);
      const chance = examChance(x);
      shares[row]?.push(chance);
      return { questions: plan[row] ?? 0, chance };
    });
    const rights = correctCountDistribution(parts);
    let pass = 0;
    for (let right = 0; right <= total; right += 1) {
      const chance = rights[right] ?? 0;
      mixture[right] = (mixture[right] ?? 0) + chance / DRAWS;
      if (right >= needed) pass += chance;
    }
    passes.push(pass);
  }
  const expected = mixture.reduce((sum, chance, right) => sum + chance * right, 0);
  const share = (rights: number): number => (total === 0 ? 0 : rights / total);
  return {
    pass: mean(passes),
    passRange: [quantile(passes, 0.1), quantile(passes, 0.9)],
    share: share(expected),
    shareRange: [share(rightsBelow(mixture, 0.1)), share(rightsBelow(mixture, 0.9))],
    domains: domains.map((domain, row) => {
      const own = shares[row] ?? [];
      return { domain, share: mean(own), range: [quantile(own, 0.1), quantile(own, 0.9)] };
    }),
  };
}
