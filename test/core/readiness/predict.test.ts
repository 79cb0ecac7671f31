import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choleskyRoot } from '../../../src/core/readiness/cholesky.ts';
import { normalDraws } from '../../../src/core/readiness/normal-draws.ts';
import { normalShare } from '../../../src/core/readiness/normal-share.ts';
import { type Outlook, rateAbove, rateLeft } from '../../../src/core/readiness/outlook.ts';
import { correctCountDistribution } from '../../../src/core/readiness/poisson-binomial.ts';
import { type ExamShape, examDraws, predict } from '../../../src/core/readiness/predict.ts';
import { READINESS_SEED } from '../../../src/core/readiness/readiness-report.ts';
import { inverseNormal } from '../../../src/core/signal/inverse-normal.ts';
import { DOMAINS, EXAM, PLAN } from './make-table.ts';

/** Abilities of a mean and a covariance, practice aside. */
interface Ability {
  readonly domains: readonly string[];
  readonly mean: readonly number[];
  readonly covariance: readonly number[];
}
const outlook = ({ mean, covariance }: Ability): Outlook => ({
  mean: Float64Array.from(mean),
  gained: new Float64Array(mean.length),
  tilt: new Float64Array(mean.length),
  center: 0,
  spread: 1,
  left: 0.5,
  wandered: 0,
  root: choleskyRoot(covariance, mean.length),
});
const predicted = (ability: Ability, exam: ExamShape, seed: number) =>
  predict(ability.domains, [outlook(ability)], exam, examDraws(seed, ability.domains.length));
const sure = (mean: number): Ability => ({
  domains: DOMAINS,
  mean: DOMAINS.map(() => mean),
  covariance: DOMAINS.flatMap(() => DOMAINS.map(() => 0)),
});
/** As sure as before any answer. */
const unsure = (mean: number): Ability => ({
  ...sure(mean),
  covariance: DOMAINS.flatMap((_, row) => DOMAINS.map((__, column) => 0.81 + (row === column ? 0.2025 : 0))),
});

describe('rightsOf', () => {
  it('equals the sum over every way to be right and wrong', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 7 }), (chances) => {
        const brute = new Array<number>(chances.length + 1).fill(0);
        for (let way = 0; way < 2 ** chances.length; way += 1) {
          let chance = 1;
          let right = 0;
          for (const [at, one] of chances.entries()) {
            const is = (way >> at) & 1;
            chance *= is ? one : 1 - one;
            right += is;
          }
          brute[right] = (brute[right] ?? 0) + chance;
        }
        const rights = correctCountDistribution(chances.map((chance) => ({ questions: 1, chance })));
        for (const [right, chance] of brute.entries()) expect(rights[right]).toBeCloseTo(chance, 10);
      }),
    );
  });

  it('sums to 1 for a whole exam', () => {
    const rights = correctCountDistribution(
      DOMAINS.map((domain, at) => ({ questions: PLAN[domain] ?? 0, chance: 0.3 + at / 10 })),
    );
    expect(rights.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    expect(rights).toHaveLength(51);
  });
});

describe('predict', () => {
  it('is the same for the same seed, and all of it lies between 0 and 1 in order', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.nat(1e6), (mean, seed) => {
        const found = predicted(unsure(mean), EXAM, seed);
        expect(predicted(unsure(mean), EXAM, seed)).toEqual(found);
        for (const [low, high] of [found.passRange, found.shareRange, ...found.domains.map(({ range }) => range)]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(high);
        }
        expect(found.pass).toBeGreaterThanOrEqual(0);
        expect(found.pass).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  });

  it('differs little between seeds, as a learner only ever sees one', () => {
    const ability = unsure(0.8);
    const passes = Array.from({ length: 30 }, (_, seed) => predicted(ability, EXAM, seed).pass);
    const mean = passes.reduce((sum, one) => sum + one, 0) / passes.length;
    for (const pass of [...passes, predicted(ability, EXAM, READINESS_SEED).pass])
      expect(Math.abs(pass - mean)).toBeLessThan(0.012);
  });

  it('is what the sum over every shift and standard comes to, where the ability is known', () => {
    const [mean, steps] = [1.1, 801];
    const z = Array.from({ length: steps }, (_, n) => -4 + (8 * n) / (steps - 1));
    const density = z.map((one) => Math.exp((-one * one) / 2));
    const all = density.reduce((sum, one) => sum + one, 0);
    const slope = 1 / Math.sqrt(1 + (0.81 * Math.PI) / 8);
    const passAt = (shift: number, cut: number): number => {
      const chance = 0.2 + 0.8 / (1 + Math.exp(-slope * (mean + shift)));
      const rights = correctCountDistribution([{ questions: 50, chance }]);
      return rights.slice(Math.ceil(cut * 50 - 1e-9)).reduce((sum, one) => sum + one, 0);
    };
    const over = (of: (deviate: number) => number): number =>
      z.reduce((sum, one, at) => sum + ((density[at] ?? 0) / all) * of(one), 0);
    // Only whole questions count, so that few standards differ.
    const byStandard = Array.from({ length: 51 }, (_, needed) => over((shift) => passAt(0.25 * shift, needed / 50)));
    const pass = over((cut) => byStandard[Math.ceil((0.7 + 0.025 * cut) * 50)] ?? Number.NaN);
    expect(Math.abs(predicted(sure(mean), EXAM, READINESS_SEED).pass - pass)).toBeLessThan(0.005);
    // With one standard for all exams, the range is that of the shifts' own tenths.
    const [low, high] = predicted(sure(mean), { ...EXAM, cut: { mean: 0.7, sd: 0 } }, READINESS_SEED).passRange;
    expect(Math.abs(low - passAt(-0.25 * 1.2816, 0.7))).toBeLessThan(0.03);
    expect(Math.abs(high - passAt(0.25 * 1.2816, 0.7))).toBeLessThan(0.03);
  });

  it('rises with ability, and its range is wider the less is known', () => {
    const passes = [-1, 0, 1, 2, 3].map((mean) => predicted(sure(mean), EXAM, 7).pass);
    expect(passes).toEqual(passes.toSorted((a, b) => a - b));
    expect(passes[0]).toBeLessThan(0.05);
    expect(passes[4]).toBeGreaterThan(0.95);
    const width = ({ passRange: [low, high] }: ReturnType<typeof predicted>) => high - low;
    expect(width(predicted(unsure(1.2), EXAM, 7))).toBeGreaterThan(width(predicted(sure(1.2), EXAM, 7)));
  });
});

describe('what is known of several domains together', () => {
  const three = (covariance: readonly number[]): Ability => ({ domains: ['1', '2', '3'], mean: [1, 1, 1], covariance });
  const exam = { scoredPlan: { 2: 25, 3: 25 }, cut: { mean: 0.7, sd: 0 } };
  const width = (ability: Ability) => {
    const [low, high] = predicted(ability, exam, READINESS_SEED).passRange;
    return high - low;
  };

  it('makes the range as wide as for one domain where they rise and fall together, and narrower where each goes its own way', () => {
    const one = predicted({ domains: ['2'], mean: [1], covariance: [1] }, { ...exam, scoredPlan: { 2: 50 } }, READINESS_SEED);
    const alike = three([1, 1, 1, 1, 1, 1, 1, 1, 1]);
    const pair = three([1, 0, 0, 0, 1, 1, 0, 1, 1]);
    const apart = three([1, 0, 0, 0, 1, 0, 0, 0, 1]);
    for (const ability of [alike, pair])
      expect(Math.abs(width(ability) - (one.passRange[1] - one.passRange[0]))).toBeLessThan(0.03);
    expect(width(apart)).toBeLessThan(width(pair) - 0.04);
    // What is shared with the first domain only counts as such.
    expect(width(three([1, 0.6, 0.6, 0.6, 1, 0.36, 0.6, 0.36, 1]))).toBeGreaterThan(width(apart));
  });

  it('gives each domain the range of its own variance and the shift', () => {
    const { domains } = predicted(three([1, 0.6, 0.3, 0.6, 1, 0.5, 0.3, 0.5, 0.25]), exam, READINESS_SEED);
    const slope = 1 / Math.sqrt(1 + (0.81 * Math.PI) / 8);
    const chance = (x: number) => 0.2 + 0.8 / (1 + Math.exp(-slope * x));
    for (const [at, variance] of [1, 1].entries()) {
      const reach = 1.2816 * Math.sqrt(variance + 0.25 ** 2);
      const [low, high] = domains[at]?.range ?? [0, 0];
      expect(Math.abs(low - chance(1 - reach))).toBeLessThan(0.03);
      expect(Math.abs(high - chance(1 + reach))).toBeLessThan(0.03);
    }
  });
});

describe('normalDraws', () => {
  it('have a mean of 0, a variance of 1 and no correlation, exactly, for any seed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 8 }), (seed, dimensions) => {
        const draws = normalDraws(seed, 400, dimensions);
        expect(draws).toHaveLength(400);
        for (let one = 0; one < dimensions; one += 1) {
          expect(draws.reduce((sum, draw) => sum + (draw[one] ?? 0), 0)).toBeCloseTo(0, 9);
          for (let other = 0; other <= one; other += 1) {
            const product = draws.reduce((sum, draw) => sum + (draw[one] ?? 0) * (draw[other] ?? 0), 0) / 400;
            expect(product).toBeCloseTo(one === other ? 1 : 0, 9);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** A rate's normal distribution. */
const rateOf = (center: number, spread: number) => ({ center, spread, left: normalShare(center / spread) });

describe('the rate', () => {
  it('is drawn from what of its distribution lies above 0', () => {
    for (const rate of [rateOf(0.006, 0.012), rateOf(0.02, 0.004), rateOf(-0.01, 0.006)]) {
      const rates = Array.from({ length: 4000 }, (_, n) => rateAbove(rate, 1 - (n + 0.5) / 4000));
      const mean = rates.reduce((sum, one) => sum + one, 0) / rates.length;
      const variance = rates.reduce((sum, one) => sum + (one - mean) ** 2, 0) / rates.length;
      expect(rateLeft(rate).mean).toBeCloseTo(mean, 5);
      expect(rateLeft(rate).variance / variance).toBeCloseTo(1, 2);
      expect(Math.min(...rates)).toBeGreaterThanOrEqual(0);
      expect(rates).toEqual(rates.toSorted((a, b) => a - b));
    }
  });

  it('is 0, and nothing worse, where its distribution lies far below', () => {
    const far = rateOf(-3, 0.001);
    for (const share of [0, 0.5, 1]) expect(rateAbove(far, share)).toBe(0);
    expect(rateLeft(far)).toEqual({ mean: 0, variance: 0 });
  });

  it('makes a learner better by the practice that is left, and ties the bases to it', () => {
    const domains = DOMAINS;
    const draws = examDraws(READINESS_SEED, domains.length);
    const still = outlook(sure(0.5));
    const practiced = { ...still, gained: new Float64Array(5).fill(50), ...rateOf(0.02, 0.004) };
    expect(predict(domains, [practiced], EXAM, draws).share).toBeGreaterThan(predict(domains, [still], EXAM, draws).share + 0.1);
    // Bases that fall as the rate rises make up for it: the share is as sure as with neither.
    const width = (one: Outlook) => {
      const [low, high] = predict(domains, [one], EXAM, draws).domains[0]?.range ?? [0, 0];
      return high - low;
    };
    const tied = { ...practiced, tilt: new Float64Array(5).fill(-50) };
    expect(width(tied)).toBeLessThan(width(practiced));
    expect(width(tied)).toBeCloseTo(width(outlook(sure(1.5))), 2);
  });
});

describe('the mixture', () => {
  it('is the mean over its parts', () => {
    const draws = examDraws(3, DOMAINS.length);
    const [low, high] = [outlook(sure(0.2)), outlook(sure(1.6))];
    const of = (...parts: readonly Outlook[]) => predict(DOMAINS, parts, EXAM, draws);
    expect(of(low, high).pass).toBeCloseTo((of(low).pass + of(high).pass) / 2, 12);
    expect(of(low, high).share).toBeCloseTo((of(low).share + of(high).share) / 2, 12);
    expect(of(low, high).shareRange[0]).toBeLessThan(of(high).shareRange[0]);
    expect(of(low, high).shareRange[1]).toBeGreaterThan(of(low).shareRange[1]);
  });
});

describe('normalShare', () => {
  it('is the other way round than the normal deviate, in the middle and far out', () => {
    for (const share of [1e-9, 1e-6, 0.001, 0.02, 0.3, 0.5, 0.8, 0.999])
      expect(normalShare(inverseNormal(share)) / share).toBeCloseTo(1, 4);
    // Tables: Φ(-5) and Φ(3).
    expect(normalShare(-5)).toBeCloseTo(2.866515718791939e-7, 14);
    expect(normalShare(3)).toBeCloseTo(0.9986501019683699, 10);
    expect(normalShare(3) - normalShare(3 + 1e-9)).toBeCloseTo(0, 8);
  });
});
