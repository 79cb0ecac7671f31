import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageAbility, startAbility } from '../../../src/core/readiness/ability.ts';
import { rightsOf } from '../../../src/core/readiness/poisson-binomial.ts';
import { predict } from '../../../src/core/readiness/predict.ts';
import { whatMoves } from '../../../src/core/readiness/what-moves.ts';

const PLAN = { 1: 10, 2: 12, 3: 14, 4: 7, 5: 7 };
const EXAM = { scoredPlan: PLAN, cut: { mean: 0.7, sd: 0.025 } };
const DOMAINS = Object.keys(PLAN);
const sure = (mean: number) => ({
  domains: DOMAINS,
  mean: DOMAINS.map(() => mean),
  covariance: DOMAINS.flatMap(() => DOMAINS.map(() => 0)),
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
        const rights = rightsOf(chances.map((chance) => ({ questions: 1, chance })));
        for (const [right, chance] of brute.entries()) expect(rights[right]).toBeCloseTo(chance, 10);
      }),
    );
  });

  it('sums to 1 for a whole exam', () => {
    const rights = rightsOf(
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
        const told = predict(ability, EXAM, seed);
        expect(predict(ability, EXAM, seed)).toEqual(told);
        for (const [low, high] of [told.passRange, told.shareRange, ...told.domains.map(({ range }) => range)]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(high);
        }
        expect(told.pass).toBeGreaterThanOrEqual(0);
        expect(told.pass).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
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

describe('whatMoves', () => {
  it('names the domain first of which least is known, weighed by its part of the exam', () => {
    const known = sure(0.5);
    const covariance = known.covariance.map((_, at) => (at === 18 ? 0.9 : at % 6 === 0 ? 0.05 : 0));
    const moves = whatMoves({ ...known, covariance }, PLAN);
    expect(moves[0]).toMatchObject({ domain: '4', questions: 12 });
    for (const { narrows } of moves) {
      expect(narrows).toBeGreaterThanOrEqual(0);
      expect(narrows).toBeLessThan(1);
    }
  });
});
