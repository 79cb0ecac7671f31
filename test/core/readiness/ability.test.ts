import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageAbility,
  type FirstExposure,
  projectAbility,
  startAbility,
  updateAbility,
} from '../../../src/core/readiness/ability.ts';

const DOMAINS = ['1', '2', '3'];
const exposure: fc.Arbitrary<FirstExposure> = fc.record({
  domain: fc.constantFrom(...DOMAINS),
  level: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
  chance: fc.constantFrom(0.25, 0.1, 1 / 6),
  right: fc.boolean(),
  days: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 400, noNaN: true })),
});
const at = (matrix: readonly number[], row: number, column: number): number => matrix[row * 3 + column] ?? Number.NaN;

describe('the ability', () => {
  it('begins as the formulas say', () => {
    const { mean, covariance } = startAbility(DOMAINS);
    expect(mean).toEqual([0, 0, 0]);
    expect(at(covariance, 0, 0)).toBeCloseTo(0.9 ** 2 + 0.45 ** 2, 12);
    expect(at(covariance, 0, 1)).toBeCloseTo(0.9 ** 2, 12);
  });

  it('after one right answer is what the formulas give, worked out by hand', () => {
    const k = 1 / Math.sqrt(1 + (0.49 * Math.PI) / 8);
    const s = 1 / (1 + Math.exp(k * 0.8));
    const p = 0.25 + 0.75 * s;
    const dp = 0.75 * s * (1 - s) * k;
    const own = 0.81 + 0.2025 + 0.003 * 2 + 0.0015;
    const between = 0.81 + 0.7 * (0.003 * 2 + 0.0015);
    const scale = 1 + ((dp * dp) / (p * (1 - p))) * own;
    const after = updateAbility(startAbility(DOMAINS), [{ domain: '2', level: 3, chance: 0.25, right: true, days: 2 }]);
    expect(after.mean[1]).toBeCloseTo((own * (dp / p)) / scale + 0.004, 12);
    expect(after.mean[0]).toBeCloseTo((between * (dp / p)) / scale, 12);
    expect(at(after.covariance, 1, 1)).toBeCloseTo(own / scale, 12);
  });

  it('stays symmetric and positive, whatever comes', () => {
    const direction = fc.tuple(...DOMAINS.map(() => fc.double({ min: -1, max: 1, noNaN: true })));
    fc.assert(
      fc.property(fc.array(exposure, { maxLength: 60 }), direction, (exposures, along) => {
        const { covariance, mean } = updateAbility(startAbility(DOMAINS), exposures);
        expect(mean.every(Number.isFinite)).toBe(true);
        for (let row = 0; row < 3; row += 1) {
          expect(at(covariance, row, row)).toBeGreaterThan(0);
          for (let column = 0; column < row; column += 1) {
            expect(at(covariance, row, column)).toBe(at(covariance, column, row));
          }
        }
        // The variance along any direction.
        const variance = covariance.reduce(
          (sum, one, place) => sum + (along[Math.floor(place / 3)] ?? 0) * one * (along[place % 3] ?? 0),
          0,
        );
        const length = along.reduce((sum, one) => sum + one * one, 0);
        expect(variance).toBeGreaterThanOrEqual(0.001 * length);
      }),
    );
  });

  it('rises with a right answer and falls, but for what is learned, with a wrong one', () => {
    fc.assert(
      fc.property(fc.array(exposure, { maxLength: 30 }), exposure, (before, one) => {
        const ability = updateAbility(startAbility(DOMAINS), before);
        const place = DOMAINS.indexOf(one.domain);
        const now = (right: boolean) => updateAbility(ability, [{ ...one, right }]).mean[place] ?? Number.NaN;
        expect(now(true)).toBeGreaterThan(ability.mean[place] ?? Number.NaN);
        expect(now(false)).toBeLessThanOrEqual((ability.mean[place] ?? Number.NaN) + 0.004);
      }),
    );
  });

  it('is the same in one go as piece by piece', () => {
    fc.assert(
      fc.property(fc.array(exposure, { maxLength: 30 }), fc.nat(30), (exposures, cut) => {
        const pieces = updateAbility(updateAbility(startAbility(DOMAINS), exposures.slice(0, cut)), exposures.slice(cut));
        expect(pieces).toEqual(updateAbility(startAbility(DOMAINS), exposures));
      }),
    );
  });

  it('gets less sure with time, never other', () => {
    const ability = startAbility(DOMAINS);
    const older = ageAbility(ability, 100);
    expect(older.mean).toEqual(ability.mean);
    expect(at(older.covariance, 0, 0)).toBeCloseTo(at(ability.covariance, 0, 0) + 0.3, 12);
    expect(at(older.covariance, 0, 1)).toBeCloseTo(at(ability.covariance, 0, 1) + 0.21, 12);
    expect(ageAbility(ability, -5)).toEqual(ability);
  });

  it('learns from a domain that the exam does not have only that time has gone by', () => {
    const ability = startAbility(DOMAINS);
    const after = updateAbility(ability, [{ domain: '9', level: 1, chance: 0.25, right: true, days: 3 }]);
    expect(after).toEqual(ageAbility(ability, 3));
  });

  it('stays finite where nobody could be wrong, and after a life of right answers', () => {
    const one = (chance: number, right: boolean): FirstExposure => ({ domain: '1', level: 1, chance, right, days: 0 });
    for (const chance of [0, 1, 1 + 1e-9])
      for (const right of [true, false]) {
        const { mean, covariance } = updateAbility(startAbility(DOMAINS), [one(chance, right), one(0.25, true)]);
        expect([...mean, ...covariance].every(Number.isFinite), `${chance} ${right}`).toBe(true);
      }
    const life = updateAbility(startAbility(DOMAINS), new Array<FirstExposure>(20_000).fill(one(0.25, true)));
    expect([...life.mean, ...life.covariance].every(Number.isFinite)).toBe(true);
  });

  it('is foreseen as sure as real answers make it', () => {
    const now = updateAbility(
      startAbility(DOMAINS),
      Array.from({ length: 30 }, (_, n) => ({
        ...{ domain: DOMAINS[n % 3] ?? '', level: 2 as const, chance: 0.25, right: n % 4 > 0, days: 0.5 },
      })),
    );
    const foreseen = at(projectAbility(now, '2', 12).covariance, 1, 1);
    const real = [0, 1, 2, 3].map((first) => {
      const answers = Array.from({ length: 12 }, (_, n) => ({
        ...{ domain: '2', level: 2 as const, chance: 0.25, right: (n + first) % 4 > 0, days: 0 },
      }));
      return at(updateAbility(now, answers).covariance, 1, 1);
    });
    expect(foreseen).toBeLessThan(at(now.covariance, 1, 1));
    for (const one of real) expect(Math.abs(one - foreseen)).toBeLessThan(0.02);
    expect(projectAbility(now, '9', 12)).toEqual(now);
  });
});
