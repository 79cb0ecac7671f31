import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadinessQuestion, readinessReport, type Shown, verdictOf } from '../../../src/core/readiness/readiness-report.ts';
import { readinessResult } from '../../../src/core/readiness/readiness-result.ts';
import { readinessTrend } from '../../../src/core/readiness/trend.ts';
import { localDay } from '../../../src/core/schedule/local-day.ts';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { answer } from '../make-item.ts';
import { DAY, EXAM, log, NOW, tableOf } from './make-table.ts';

const TODAY = localDay(NOW, 0);
const asked = (attempts: readonly Attempt[], more: Partial<ReadinessQuestion> = {}): ReadinessQuestion => ({
  ...EXAM,
  ...{ table: tableOf(attempts), today: TODAY, daysLeft: null, ...more },
});
function shown(attempts: readonly Attempt[], more: Partial<ReadinessQuestion> = {}): Shown {
  const report = readinessReport(asked(attempts, more));
  return report.status === 'shown' ? report : expect.fail('expected a figure');
}

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

  it('gets no better by answering the same again at once: wrong again lowers it, right by heart hardly moves it', () => {
    const once = log([16, 16, 16, 16, 16], 0.6);
    const again = (right?: boolean) =>
      once.map((one, n) => {
        const wasRight = one.type === 'answer' && one.score.outcome === 'scored' && one.score.earned > 0;
        return answer(one.item, 1000 + n, right ?? wasRight, { id: `again-${n}`, task: one.task, at: NOW - 1 });
      });
    const before = shown(once);
    const [alike, byHeart] = [shown([...once, ...again()]), shown([...once, ...again(true)])];
    expect([alike.exposures, byHeart.exposures]).toEqual([80, 80]);
    expect(alike.pass).toBeLessThan(before.pass);
    expect(byHeart.share - before.share).toBeLessThan(0.1);
  });

  it('is never above 97 %, and its words are those of the figure', () => {
    const best = shown(log([80, 80, 80, 80, 80], 1.1));
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

  it('expects no more of exam day than of today, is less sure of the share, and says nothing of a day that is past', () => {
    const attempts = log([12, 12, 12, 12, 12], 0.75);
    const ahead = shown(attempts, { daysLeft: 60 });
    expect(ahead.onExamDay?.days).toBe(60);
    expect(ahead.onExamDay?.pass).toBeLessThanOrEqual(ahead.pass);
    expect(shown(attempts, { daysLeft: 0 }).onExamDay?.pass).toBe(ahead.pass);
    expect(shown(attempts, { daysLeft: -1 }).onExamDay).toBeNull();
    const width = ({ shareRange: [low, high] }: Shown) => high - low;
    expect(width(shown(attempts, { today: TODAY + 200 }))).toBeGreaterThan(width(ahead));
  });

  it('never rises while nothing is answered: neither today’s chance nor that of exam day, whenever it is asked for', () => {
    const share = fc.double({ min: 0.2, max: 1, noNaN: true });
    const days = fc.array(fc.nat(500), { minLength: 2, maxLength: 5 }).map((list) => list.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(share, days, fc.nat(400), (right, waits, beyond) => {
        const attempts = log([12, 14, 12, 16, 12], right);
        const exam = TODAY + (waits.at(-1) ?? 0) + beyond;
        const reports = waits.map((wait) => shown(attempts, { today: TODAY + wait, daysLeft: exam - TODAY - wait }));
        for (const [at, report] of reports.entries()) {
          expect(report.pass).toBeLessThanOrEqual(reports[at - 1]?.pass ?? 1);
          expect(report.onExamDay?.pass).toBeLessThanOrEqual(report.pass);
          // The exam does not move, nor what is told of it.
          expect(report.onExamDay?.pass).toBe(reports[0]?.onExamDay?.pass);
        }
      }),
      { numRuns: 4 },
    );
  });

  it('takes the way from bank to exam from outcomes where they are known', () => {
    const attempts = log([16, 16, 16, 16, 16], 0.7);
    const plain = shown(attempts);
    expect(shown(attempts, { link: { shift: 0, slope: 1 } })).toEqual(plain);
    expect(shown(attempts, { link: { shift: -0.5, slope: 1 } }).share).toBeLessThan(plain.share - 0.05);
    expect(shown(attempts, { link: { shift: 0, slope: 0.5 } }).share).toBeLessThan(plain.share);
  });

  it('is the same whatever the order of the log', () => {
    const attempts = log([6, 6, 6, 6, 6], 0.7);
    fc.assert(
      fc.property(fc.shuffledSubarray([...attempts], { minLength: attempts.length }), (shuffled) => {
        expect(readinessReport(asked(shuffled))).toEqual(readinessReport(asked(attempts)));
      }),
      { numRuns: 3 },
    );
  });
});

describe('the trend', () => {
  it('begins on the first day something can be said of, ends with the newest, and has no more than 24 points', () => {
    const attempts = log([120, 120, 120, 120, 120], 0.7);
    const trend = readinessTrend(asked(attempts));
    expect(trend.length).toBeGreaterThan(1);
    expect(trend.length).toBeLessThanOrEqual(24);
    expect(trend.at(-1)?.exposures).toBe(600);
    const report = readinessReport(asked(attempts, { today: trend.at(-1)?.day ?? 0 }));
    expect(report).toMatchObject({ pass: trend.at(-1)?.pass, passRange: trend.at(-1)?.passRange });
    expect(readinessTrend(asked(log([3, 3, 3, 3, 3], 0.7)))).toEqual([]);
  });

  it('is the same with what was told of it when the log was shorter, which is not worked out again', () => {
    const attempts = log([120, 120, 120, 120, 120], 0.7);
    const before = readinessTrend(asked(attempts.filter(({ at }) => at <= NOW - 2 * DAY)));
    const trend = readinessTrend(asked(attempts));
    const taken = readinessTrend(asked(attempts), before);
    expect(taken).toEqual(trend);
    expect(taken.filter((point) => before.includes(point)).length).toBeGreaterThan(taken.length / 2 - 1);
  });

  it('says of a day what was said on it', () => {
    const attempts = log([40, 40, 40, 40, 40], 0.7);
    for (const { at, day, pass } of readinessTrend(asked(attempts))) {
      const then = attempts.filter((one) => one.at <= at);
      expect(shown(then, { today: day }).pass).toBeCloseTo(pass, 9);
    }
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

  it('is worked out with the report from what a worker can be sent', () => {
    const question = asked(log([40, 40, 40, 40, 40], 0.7), { daysLeft: 30 });
    expect(readinessResult(structuredClone(question))).toEqual({
      report: readinessReport(question),
      trend: readinessTrend(question),
    });
    expect(DAY * TODAY).toBeLessThanOrEqual(NOW);
  });
});
