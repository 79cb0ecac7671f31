import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstExposures } from '../../../src/core/readiness/first-exposures.ts';
import { type ReadinessQuestion, readinessReport, verdictOf } from '../../../src/core/readiness/readiness-report.ts';
import { readinessTrend } from '../../../src/core/readiness/trend.ts';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { drilled } from '../drill/make-drill.ts';
import { answer, exposure } from '../make-item.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26);
const PLAN = { 1: 10, 2: 12, 3: 14, 4: 7, 5: 7 };
const asked = (attempts: readonly Attempt[], more: Partial<ReadinessQuestion> = {}): ReadinessQuestion => ({
  domains: Object.keys(PLAN).map((id) => ({ id })),
  scoredPlan: PLAN,
  cut: { mean: 0.7, sd: 0.025 },
  attempts,
  previousIds: new Map(),
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
    const found = firstExposures(attempts, new Map([['old', 'new']]), NOW);
    expect(found.map(({ right, at }) => [right, at])).toEqual([
      [false, 1],
      [true, 5],
    ]);
  });

  it('are left as they are by the drill, which shows a phrase and not the question', () => {
    const seen = drilled({ item: 'a', span: 0, signal: 'x' }, 1, true);
    expect(firstExposures([seen, answer('a', 2, true)], new Map(), NOW)).toHaveLength(1);
    expect(firstExposures([seen], new Map(), NOW)).toEqual([]);
  });

  it('never count a day backward, nor more than ten years, nor a day that has not come', () => {
    const at = (...days: number[]) => days.map((day, n) => answer(`q${n}`, n + 1, true, { at: NOW + day * DAY }));
    const days = (attempts: readonly Attempt[]) => firstExposures(attempts, new Map(), NOW).map((one) => one.days);
    expect(days(at(-100, -190, -60))).toEqual([0, 0, 40]);
    expect(days(at(-9000, 0))).toEqual([0, 3650]);
    expect(days(at(-10, 9000, -4))).toEqual([0, 10, 0]);
  });

  it('come to no more days than have gone by, whatever the clocks say, in times that never go back', () => {
    const when = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(fc.array(fc.record({ day: when, device: fc.constantFrom('d1', 'd2') }), { minLength: 1 }), (list) => {
        const attempts = list.map(({ day, device }, n) => answer(`q${n}`, n + 1, true, { at: NOW + day * DAY, device }));
        const found = firstExposures(attempts, new Map(), NOW);
        const times = found.map(({ at }) => at);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(found.every(({ days }) => days >= 0)).toBe(true);
        const all = found.reduce((sum, { days }) => sum + days, 0);
        expect(all).toBeLessThanOrEqual((NOW - (times[0] ?? NOW)) / DAY + 1e-6);
      }),
    );
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

  it('is less sure of an exam today the longer nothing was answered', () => {
    const attempts = log([12, 12, 12, 12, 12], 0.75);
    const widths = [0, 30, 300].map((days) => {
      const report = readinessReport(asked(attempts, { now: NOW + days * DAY }));
      if (report.status !== 'shown') throw new Error('expected a figure');
      return report.shareRange[1] - report.shareRange[0] + report.passRange[1] - report.passRange[0];
    });
    expect(widths[1]).toBeGreaterThan(widths[0] ?? Number.NaN);
    expect(widths[2]).toBeGreaterThan(widths[1] ?? Number.NaN);
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
  it('begins where something can be said, ends with the newest answer, and has no more than 24 points', () => {
    const attempts = log([20, 20, 20, 20, 20], 0.7);
    const trend = readinessTrend(asked(attempts));
    expect(trend.length).toBeGreaterThan(1);
    expect(trend.length).toBeLessThanOrEqual(24);
    expect(trend.at(-1)?.exposures).toBe(100);
    const report = readinessReport(asked(attempts, { now: trend.at(-1)?.at ?? 0 }));
    expect(report).toMatchObject({ pass: trend.at(-1)?.pass, passRange: trend.at(-1)?.passRange });
    expect(readinessTrend(asked(log([3, 3, 3, 3, 3], 0.7)))).toEqual([]);
  });

  it('counts what the report counts, where the exam has lost a domain', () => {
    const attempts = [...log([8, 8, 8, 8, 8], 0.7), answer('lost', 1000, true, { task: '9.1', at: NOW })];
    expect(readinessTrend(asked(attempts)).at(-1)?.exposures).toBe(40);
    expect(readinessReport(asked(attempts))).toMatchObject({ exposures: 40 });
  });

  it('is one point where there is just enough, and none where there is one answer less', () => {
    const attempts = log([6, 6, 6, 6, 6], 0.7);
    expect(readinessTrend(asked(attempts))).toHaveLength(1);
    expect(readinessTrend(asked(attempts.slice(0, -1)))).toEqual([]);
  });

  it('is quick to say nothing of a long log with a domain never met', () => {
    // Looked through anew for each answer, this would take longer than any test may.
    expect(readinessTrend(asked(log([50_000, 50_000, 50_000, 50_000, 0], 0.7)))).toEqual([]);
  });
});
