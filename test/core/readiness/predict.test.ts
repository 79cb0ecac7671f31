import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Ability,
  ageAbility,
  type FirstExposure,
  startAbility,
  updateAbility,
} from '../../../src/core/readiness/ability.ts';
import { normalDraws } from '../../../src/core/readiness/normal-draws.ts';
import { correctCountDistribution } from '../../../src/core/readiness/poisson-binomial.ts';
import { predict } from '../../../src/core/readiness/predict.ts';
import { READINESS_SEED } from '../../../src/core/readiness/readiness-report.ts';
import { whatMoves } from '../../../src/core/readiness/what-moves.ts';
import { inverseNormal } from '../../../src/core/signal/inverse-normal.ts';

const PLAN = { 1: 10, 2: 12, 3: 14, 4: 7, 5: 7 };
const EXAM = { scoredPlan: PLAN, cut: { mean: 0.7, sd: 0.025 } };
const DOMAINS = Object.keys(PLAN);
const sure = (mean: number) => ({
  domains: DOMAINS,
  mean: DOMAINS.map(() => mean),
  covariance: DOMAINS.flatMap(() => DOMAINS.map(() => 0)),
});

/** Answers to middling questions of a domain, three of four right; `first` moves which. */
const answersIn = (domain: string, count: number, first: number): readonly FirstExposure[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ domain, level: 2 as const, chance: 0.25, right: ((n + first) * 0.618) % 1 < 0.75, days: 0.1 },
  }));

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
      DOMAINS.map((domain, at) => ({ questions: PLAN[domain as unknown as keyof typeof PLAN], chance: 0.3 + at / 10 })),
    );
    expect(rights.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    expect(rights).toHaveLength(51);
  });
});

describe('predict', () => {
  it('is the same for the same seed, and all of it lies between 0 and 1 in order', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.nat(1e6), (mean, seed) => {
        const ability = { ...startAbility(DOMAINS), mean: DOMAINS.map(() => mean) };
        const predicted = predict(ability, EXAM, seed);
        expect(predict(ability, EXAM, seed)).toEqual(predicted);
        for (const [low, high] of [predicted.passRange, predicted.shareRange, ...predicted.domains.map(({ range }) => range)]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(high);
        }
        expect(predicted.pass).toBeGreaterThanOrEqual(0);
        expect(predicted.pass).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  });

  it('differs little between seeds, as a learner only ever sees one', () => {
    const ability = { ...startAbility(DOMAINS), mean: DOMAINS.map(() => 0.8) };
    const passes = Array.from({ length: 30 }, (_, seed) => predict(ability, EXAM, seed).pass);
    const mean = passes.reduce((sum, one) => sum + one, 0) / passes.length;
    for (const pass of [...passes, predict(ability, EXAM, READINESS_SEED).pass]) expect(Math.abs(pass - mean)).toBeLessThan(0.01);
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
    expect(Math.abs(predict(sure(mean), EXAM, READINESS_SEED).pass - pass)).toBeLessThan(0.005);
    // With one standard for all exams, the range is that of the shifts' own tenths.
    const [low, high] = predict(sure(mean), { ...EXAM, cut: { mean: 0.7, sd: 0 } }, READINESS_SEED).passRange;
    expect(Math.abs(low - passAt(-0.25 * 1.2816, 0.7))).toBeLessThan(0.03);
    expect(Math.abs(high - passAt(0.25 * 1.2816, 0.7))).toBeLessThan(0.03);
  });

  it('rises with ability, and its range is wider the less is known', () => {
    const passes = [-1, 0, 1, 2, 3].map((mean) => predict(sure(mean), EXAM, 7).pass);
    expect(passes).toEqual(passes.toSorted((a, b) => a - b));
    expect(passes[0]).toBeLessThan(0.05);
    expect(passes[4]).toBeGreaterThan(0.95);
    const width = ({ passRange: [low, high] }: ReturnType<typeof predict>) => high - low;
    expect(width(predict(ageAbility(sure(1.2), 300), EXAM, 7))).toBeGreaterThan(width(predict(sure(1.2), EXAM, 7)));
  });
});

describe('what is known of several domains together', () => {
  const three = (covariance: readonly number[]): Ability => ({ domains: ['1', '2', '3'], mean: [1, 1, 1], covariance });
  const exam = { scoredPlan: { 2: 25, 3: 25 }, cut: { mean: 0.7, sd: 0 } };
  const width = (ability: Ability) => {
    const [low, high] = predict(ability, exam, READINESS_SEED).passRange;
    return high - low;
  };

  it('makes the range as wide as for one domain where they rise and fall together, and narrower where each goes its own way', () => {
    const one = predict({ domains: ['2'], mean: [1], covariance: [1] }, { ...exam, scoredPlan: { 2: 50 } }, READINESS_SEED);
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
    const { domains } = predict(three([1, 0.6, 0.3, 0.6, 1, 0.5, 0.3, 0.5, 0.25]), exam, READINESS_SEED);
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

describe('whatMoves', () => {
  it('narrows nothing where nothing is asked and the standard is certain', () => {
    const moves = whatMoves(startAbility(DOMAINS), { scoredPlan: {}, cut: { mean: 0.7, sd: 0 } });
    expect(moves.map(({ narrows }) => narrows)).toEqual(DOMAINS.map(() => 0));
  });

  it('goes by the domains’ shares of the exam, not by how many questions it has', () => {
    const ability = { ...startAbility(DOMAINS), mean: [0.5, 1, -0.5, 2, 0] };
    const longer = Object.fromEntries(Object.entries(PLAN).map(([domain, questions]) => [domain, questions * 3]));
    const moves = whatMoves(ability, EXAM);
    for (const [at, { domain, narrows }] of whatMoves(ability, { ...EXAM, scoredPlan: longer }).entries()) {
      expect(domain).toBe(moves[at]?.domain);
      expect(narrows).toBeCloseTo(moves[at]?.narrows ?? Number.NaN, 12);
    }
  });

  it('foretells by how much the range really narrows, within two points, once such answers have come', () => {
    const ability = updateAbility(
      startAbility(DOMAINS),
      DOMAINS.flatMap((domain, at) => answersIn(domain, at % 2 === 0 ? 30 : 5, at)),
    );
    // On the scale on which the range is even: deviates of its ends.
    const width = (one: Ability, seed: number) => {
      const [low, high] = predict(one, EXAM, seed).passRange;
      return inverseNormal(high) - inverseNormal(low);
    };
    const seeds = Array.from({ length: 40 }, (_, seed) => seed);
    const mean = (of: (seed: number) => number) => seeds.reduce((sum, seed) => sum + of(seed), 0) / seeds.length;
    const before = mean((seed) => width(ability, seed));
    for (const { domain, questions, narrows } of whatMoves(ability, EXAM)) {
      const after = mean((seed) => width(updateAbility(ability, answersIn(domain, questions, seed)), seed));
      expect(Math.abs(narrows - Math.max(0, 1 - after / before)), domain).toBeLessThan(0.03);
    }
  });

  it('says more for a domain of which less is known, and for a larger part of the exam', () => {
    const met = (least: string): Ability =>
      updateAbility(
        startAbility(DOMAINS),
        DOMAINS.flatMap((domain) => answersIn(domain, domain === least ? 3 : 40, 0)),
      );
    const narrows = (ability: Ability, domain: string) =>
      whatMoves(ability, EXAM).find((move) => move.domain === domain)?.narrows ?? Number.NaN;
    for (const domain of DOMAINS) expect(narrows(met(domain), domain)).toBeGreaterThan(narrows(met('none'), domain) + 0.01);
    // Nothing is known of any.
    const moves = whatMoves(startAbility(DOMAINS), EXAM);
    expect(moves.map(({ domain }) => domain)).toEqual(['3', '2', '1', '4', '5']);
    for (const { narrows } of moves) {
      expect(narrows).toBeGreaterThanOrEqual(0);
      expect(narrows).toBeLessThan(1);
    }
  });
});
