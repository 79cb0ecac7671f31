import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellTable } from '../../../src/core/readiness/cell-table.ts';
import { fitAbility, priorPrecision } from '../../../src/core/readiness/fit-ability.ts';
import { TAUS } from '../../../src/core/readiness/practice.ts';

const DOMAINS = ['1', '2', '3'];
interface Row {
  readonly domain: number;
  readonly difficulty: number;
  readonly floor: number;
  readonly answers: number;
  readonly share: number;
  readonly practice: number;
}
const row: fc.Arbitrary<Row> = fc.record({
  domain: fc.nat(2),
  difficulty: fc.constantFrom(-0.8, 0, 0.8, -2.3),
  floor: fc.constantFrom(0, 0.05, 0.25, 0.6, 0.95),
  answers: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(3000)),
  share: fc.constantFrom(0, 0.5, 1),
  practice: fc.double({ min: 0, max: 400, noNaN: true }),
});
const table = (rows: readonly Row[]): CellTable => ({
  domains: DOMAINS,
  moments: [],
  domain: Uint8Array.from(rows, ({ domain }) => domain),
  difficulty: Float64Array.from(rows, ({ difficulty }) => difficulty),
  floor: Float64Array.from(rows, ({ floor }) => floor),
  answers: Float64Array.from(rows, ({ answers }) => answers),
  right: Float64Array.from(rows, ({ answers, share }) => Math.round(answers * share)),
  practice: TAUS.map(() => Float64Array.from(rows, ({ practice }) => practice)),
});
const fitted = (rows: readonly Row[]) => fitAbility(table(rows), rows.length, 1);
const one = (more: Partial<Row> = {}): Row => ({
  ...{ domain: 1, difficulty: 0.8, floor: 0.25, answers: 1, share: 1, practice: 0 },
  ...more,
});

describe('the ability', () => {
  it('before any answer is the prior', () => {
    const { mean, covariance } = fitted([]);
    expect([...mean]).toEqual([0, 0, 0, 0.006]);
    for (let at = 0; at < 16; at += 1) {
      const [line, column] = [Math.floor(at / 4), at % 4];
      const shared = line < 3 && column < 3 ? 0.9 ** 2 : 0;
      const own = line === column ? (line < 3 ? 0.45 ** 2 : 0.012 ** 2) : 0;
      expect(covariance[at]).toBeCloseTo(shared + own, 12);
    }
    expect(priorPrecision(3)[15]).toBeCloseTo(1 / 0.012 ** 2, 6);
  });

  it('stays finite, sure of something, and with a symmetric positive covariance, whatever comes', () => {
    const along = fc.tuple(...[...DOMAINS, 'rate'].map(() => fc.double({ min: -1, max: 1, noNaN: true })));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), along, (rows, direction) => {
        const { mean, covariance } = fitted(rows);
        expect([...mean, ...covariance].every(Number.isFinite)).toBe(true);
        for (let line = 0; line < 4; line += 1)
          for (let column = 0; column < line; column += 1)
            expect(covariance[line * 4 + column]).toBeCloseTo(covariance[column * 4 + line] ?? Number.NaN, 9);
        const variance = covariance.reduce(
          (sum, value, at) => sum + (direction[Math.floor(at / 4)] ?? 0) * value * (direction[at % 4] ?? 0),
          0,
        );
        expect(variance).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it('rises with a right answer and falls with a wrong one, and its domain does most of all', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 15 }), row, (rows, last) => {
        const [before, right, wrong] = [
          fitted(rows),
          fitted([...rows, { ...last, share: 1 }]),
          fitted([...rows, { ...last, share: 0 }]),
        ];
        // At the peak: the rate's Gaussian may have its center far below 0, where it is cut, and the bases move with it.
        const now = ({ mean, covariance }: typeof before) => {
          const center = mean[3] ?? 0;
          const rate = Math.max(0, center);
          const tilt = (covariance[last.domain * 4 + 3] ?? 0) / (covariance[15] ?? 1);
          return (mean[last.domain] ?? 0) + (rate - center) * tilt + rate * last.practice;
        };
        // As near as the steps come where thousands of answers say one thing and thousands the other.
        expect(now(right)).toBeGreaterThanOrEqual(now(before) - 0.01);
        expect(now(wrong)).toBeLessThanOrEqual(now(before) + 0.01);
      }),
      { numRuns: 60 },
    );
    const { mean } = fitted([one()]);
    expect(mean[1]).toBeGreaterThan(mean[0] ?? Number.NaN);
    expect(mean[0]).toBeGreaterThan(0);
  });

  it('is the same however answers of one kind are spread over cells', () => {
    const whole = fitted([one({ answers: 4, share: 0.5 }), one({ domain: 2 })]);
    const apart = fitted([one({ answers: 2 }), one({ domain: 2 }), one({ answers: 2, share: 0 })]);
    for (const [at, value] of whole.mean.entries()) expect(apart.mean[at]).toBeCloseTo(value, 8);
    for (const [at, value] of whole.covariance.entries()) expect(apart.covariance[at]).toBeCloseTo(value, 8);
  });

  it('takes gain by practice from answers that get better, and none from ones that get worse', () => {
    const phase = (share: number, practice: number) => one({ difficulty: 0, answers: 100, share, practice });
    expect(fitted([phase(0.4, 5), phase(0.9, 100)]).mean[3]).toBeGreaterThan(0.012);
    expect(fitted([phase(0.9, 5), phase(0.4, 100)]).mean[3]).toBeLessThan(0);
  });

  it('learns little from what may be remembered', () => {
    const surprise = (floor: number) => fitted([one({ floor, answers: 10 })]).mean[1] ?? Number.NaN;
    expect(surprise(0.95)).toBeLessThan(surprise(0.25) / 3);
    expect(surprise(0.95)).toBeGreaterThan(0);
  });
});
