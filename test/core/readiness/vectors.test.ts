import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beliefAt, outlooks } from '../../../src/core/readiness/outlook.ts';
import { examDraws, predict } from '../../../src/core/readiness/predict.ts';
import { READINESS_SEED } from '../../../src/core/readiness/readiness-report.ts';
import { calendarDay } from '../../../src/core/schedule/local-day.ts';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { answer, exposure } from '../make-item.ts';
import { DOMAINS, EXAM, tableOf } from './make-table.ts';

type Entry = [family: string, domain: number, level: 1 | 2 | 3, chance: number, right: boolean | null, at: number];
interface Vector {
  readonly log: readonly Entry[];
  readonly cells: number;
  readonly firsts: readonly number[];
  readonly age: number;
  readonly fits: readonly {
    readonly mean: readonly number[];
    readonly covariance: readonly number[];
    readonly practice: readonly number[];
  }[];
  readonly passAndShare: Readonly<Record<string, readonly [number, number]>>;
}

const { learners } = JSON.parse(readFileSync(new URL('../../fixtures/vectors/readiness.json', import.meta.url), 'utf8')) as {
  readonly learners: readonly Vector[];
};

const attempts = (log: readonly Entry[]): readonly Attempt[] =>
  log.map(([family, domain, level, chance, right, at], n) => {
    const more = { task: `${domain + 1}.1`, at };
    return right === null ? exposure(family, n + 1, more) : answer(family, n + 1, right, { ...more, level, chance });
  });

/** The greatest distance of two lists. */
const apart = (found: ArrayLike<number>, expected: readonly number[]): number =>
  Math.max(...expected.map((one, at) => Math.abs(one - (found[at] ?? Number.NaN))));

describe.each(learners.map((one, at) => [at + 1, one] as const))('learner %i of the vectors', (_, vector) => {
  const table = tableOf(attempts(vector.log), Number.MAX_SAFE_INTEGER, calendarDay);
  const moment = table.moments.at(-1) ?? expect.fail();
  const belief = beliefAt(table, moment);

  it('has the cells, first exposures and practice that were worked out apart', () => {
    expect([table.domain.length, moment.cells, moment.firsts]).toEqual([vector.cells, vector.cells, vector.firsts]);
    expect(moment.age).toBeCloseTo(vector.age, 6);
    for (const [tau, { practice }] of vector.fits.entries())
      expect(apart(moment.practice[tau] ?? [], practice)).toBeLessThan(1e-6);
  });

  it('has the ability that was worked out apart, for each time constant', () => {
    for (const [tau, { mean, covariance }] of vector.fits.entries()) {
      const found = belief.posteriors[tau] ?? expect.fail();
      expect(apart(found.mean, mean)).toBeLessThan(1e-5);
      expect(apart(found.covariance, covariance)).toBeLessThan(1e-5);
    }
  });

  it.each(Object.entries(vector.passAndShare))(
    'after %s days has the chance that random draws without end come to',
    (days, told) => {
      const { pass, share } = predict(DOMAINS, outlooks(belief, Number(days)), EXAM, examDraws(READINESS_SEED, DOMAINS.length));
      expect(Math.abs(pass - told[0])).toBeLessThan(0.01);
      expect(Math.abs(share - told[1])).toBeLessThan(0.005);
    },
  );
});
