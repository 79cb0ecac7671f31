import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/core/schedule/local-day.ts';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { extendShares, sharesOverTime } from '../../../src/core/stats/share-over-time.ts';
import { timeline } from '../../../src/core/stats/timeline.ts';
import { wilson } from '../../../src/core/stats/wilson.ts';
import { sum } from '../../../src/core/sum.ts';
import { answer } from '../make-item.ts';

const answers = (rights: readonly boolean[], task = '3.1', from = 1) =>
  rights.map((right, n) => answer(`q${n}`, from + n, right, { task, at: (100 + n) * DAY, zone: 0 }));
const domainShares = (log: readonly Attempt[]) => sharesOverTime(extendShares(new Map(), timeline(log)));
const shareOverTime = (log: readonly Attempt[]) => domainShares(log).get('3') ?? [];
const of = (right: number, wrong: number) => [...new Array<boolean>(right).fill(true), ...new Array<boolean>(wrong).fill(false)];

describe('the share of a domain', () => {
  it('says nothing of fewer than five answers', () => {
    expect(shareOverTime(answers(of(4, 0)))).toEqual([]);
    expect(shareOverTime(answers(of(3, 2)))).toHaveLength(1);
  });

  it('cuts 25 answers into two stretches, each with its days and its interval', () => {
    const [first, last, more] = shareOverTime(answers([...of(3, 9), ...of(10, 3)]));
    expect(first).toEqual({ from: 100, to: 111, right: 3, total: 12, low: wilson(3, 12)[0], high: wilson(3, 12)[1] });
    expect(last).toMatchObject({ from: 112, to: 124, right: 10, total: 13 });
    expect(more).toBeUndefined();
  });

  it('counts every answer once, in stretches of at least ten and as even as can be, eight at most', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 5, maxLength: 300 }), (rights) => {
        const made = shareOverTime(answers(rights));
        const totals = made.map(({ total }) => total);
        expect(sum(totals)).toBe(rights.length);
        expect(sum(made.map(({ right }) => right))).toBe(rights.filter(Boolean).length);
        expect(Math.max(...totals) - Math.min(...totals)).toBeLessThanOrEqual(1);
        expect(Math.min(...totals)).toBeGreaterThanOrEqual(Math.min(10, rights.length));
        expect(made.length).toBeLessThanOrEqual(8);
        for (const { right, total, low, high } of made)
          expect(low <= right / total + 1e-9 && right / total <= high + 1e-9).toBe(true);
      }),
    );
  });
});

describe('sharesOverTime', () => {
  it('keeps domains apart, in whatever order the log is given', () => {
    const log = [...answers(of(5, 1), '3.1'), ...answers(of(1, 5), '1.2', 50), ...answers(of(2, 0), '2.1', 90)];
    const made = domainShares(log);
    expect(made.get('3')).toMatchObject([{ right: 5, total: 6 }]);
    expect(made.get('1')).toMatchObject([{ right: 1, total: 6 }]);
    expect(made.get('2')).toEqual([]);
    expect(new Map(domainShares(log.toReversed()))).toEqual(new Map(made));
  });
});
