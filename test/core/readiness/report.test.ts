import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstExposures } from '../../../src/core/readiness/first-exposures.ts';
import { type ReadinessQuestion, readinessReport, verdictOf } from '../../../src/core/readiness/readiness-report.ts';
import { readinessTrend } from '../../../src/core/readiness/trend.ts';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { answer, exposure } from '../make-item.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26);
const PLAN = { 1: 10, 2: 12, 3: 14, 4: 7, 5: 7 };
const asked = (attempts: readonly Attempt[], more: Partial<ReadinessQuestion> = {}): ReadinessQuestion => ({
  domains: Object.keys(PLAN).map((id) => ({ id })),
  scoredPlan: PLAN,
  cut: { mean: 0.7, sd: 0.025 },
  attempts,
  formerly: new Map(),
  now: NOW,
  daysLeft: null,
  ...more,
});
/** So many answers in each domain, right by a share. */
const log = (each: readonly number[], share: number): readonly Attempt[] => {
  let seq = 0;
  return each.flatMap((count, domain) =>
    Array.from({ length: count }, (_, n) => {
      seq += 1;
      return answer(`q${domain}-${n}`, seq, (n * 0.618) % 1 < share, {
        task: `${domain + 1}.1`,
        at: NOW - (500 - seq) * 3_600_000,
      });
    }),
  );
};

describe('first exposures', () => {
  it('are the first answers to each family, whatever the stored flag says; an opened answer uses its family up', () => {
    const attempts = [
      answer('a', 1, false, { family: 'f', first: false }),
      answer('b', 2, true, { family: 'f', first: true }),
      exposure('c', 3),
      answer('c', 4, true, { first: true }),
      answer('old', 5, true),
      answer('new', 6, true),
    ];
    const found = firstExposures(attempts, new Map([['old', 'new']]));
    expect(found.map(({ right, at }) => [right, at])).toEqual([
      [false, 1],
      [true, 5],
    ]);
  });

  it('never count a day backward, nor more than ten years', () => {
    const attempts = [
      answer('a', 1, true, { at: NOW }),
      answer('b', 2, true, { at: NOW - 90 * DAY }),
      answer('c', 3, true, { at: NOW + 9000 * DAY }),
    ];
    expect(firstExposures(attempts).map(({ days }) => days)).toEqual([0, 0, 3650]);
  });
});

describe('the report', () => {
  it('says nothing below 30 first exposures or 5 in a domain, and what is missing', () => {
    expect(readinessReport(asked([]))).toMatchObject({ status: 'too-little', exposures: 0, more: 5 });
    expect(readinessReport(asked(log([10, 10, 10, 2, 5], 0.7)))).toMatchObject({
      status: 'too-little',
      exposures: 37,
      more: 0,
      domains: [{ domain: '4', exposures: 2, more: 3 }],
    });
    expect(readinessReport(asked(log([6, 6, 6, 5, 6], 0.7)))).toMatchObject({ status: 'too-little', more: 1, domains: [] });
    expect(readinessReport(asked(log([6, 6, 6, 6, 6], 0.7)))).toMatchObject({ status: 'shown', early: true });
    expect(readinessReport(asked(log([16, 16, 16, 16, 16], 0.7)))).toMatchObject({ status: 'shown', early: false });
  });

  it('does not move when the same questions are answered again', () => {
    const once = log([8, 8, 8, 8, 8], 0.6);
    const again = once.map((one, n) => ({ ...one, id: `again-${n}`, seq: 1000 + n, at: NOW - 1 }) as Attempt);
    expect(readinessReport(asked([...once, ...again]))).toEqual(readinessReport(asked(once)));
  });

  it('is never above 97 %, and its words are those of the figure', () => {
    const best = readinessReport(asked(log([80, 80, 80, 80, 80], 1.1)));
    if (best.status !== 'shown') throw new Error('expected a figure');
    expect(best.pass).toBe(0.97);
    expect(best.passRange[1]).toBe(0.97);
    expect(best.verdict).toBe('very likely');
    expect([0, 0.34, 0.35, 0.65, 0.66, 0.85, 0.86].map(verdictOf)).toEqual([
      'not yet',
      'not yet',
      'a coin toss',
      'a coin toss',
      'likely',
      'likely',
      'very likely',
    ]);
  });

  it('is less sure on exam day if nothing more is done, and says nothing of a day that is past', () => {
    const attempts = log([12, 12, 12, 12, 12], 0.75);
    const ahead = readinessReport(asked(attempts, { daysLeft: 60 }));
    if (ahead.status !== 'shown' || !ahead.onExamDay) throw new Error('expected a figure');
    const width = ([low, high]: readonly [number, number]) => high - low;
    expect(width(ahead.onExamDay.passRange)).toBeGreaterThan(width(ahead.passRange));
    expect(readinessReport(asked(attempts, { daysLeft: -1 }))).toMatchObject({ onExamDay: null });
  });

  it('is the same whatever the order of the log', () => {
    const attempts = log([6, 6, 6, 6, 6], 0.7);
    fc.assert(
      fc.property(fc.shuffledSubarray([...attempts], { minLength: attempts.length }), (shuffled) => {
        expect(readinessReport(asked(shuffled))).toEqual(readinessReport(asked(attempts)));
      }),
      { numRuns: 10 },
    );
  });
});

describe('the trend', () => {
  it('begins where something can be said, ends with the newest answer, and has no more than 25 points', () => {
    const attempts = log([20, 20, 20, 20, 20], 0.7);
    const trend = readinessTrend(asked(attempts));
    expect(trend.length).toBeGreaterThan(1);
    expect(trend.length).toBeLessThanOrEqual(25);
    expect(trend.at(-1)?.exposures).toBe(100);
    const report = readinessReport(asked(attempts, { now: trend.at(-1)?.at ?? 0 }));
    expect(report).toMatchObject({ pass: trend.at(-1)?.pass, passRange: trend.at(-1)?.passRange });
    expect(readinessTrend(asked(log([3, 3, 3, 3, 3], 0.7)))).toEqual([]);
  });
});
