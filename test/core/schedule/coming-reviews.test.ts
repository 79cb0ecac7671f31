import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comingReviews } from '../../../src/core/schedule/coming-reviews.ts';
import { sum } from '../../../src/core/sum.ts';

const on = (...days: readonly number[]) => days.map((due) => ({ due }));

describe('comingReviews', () => {
  it('has what is overdue on today, and each other on its day', () => {
    expect(comingReviews(on(100, 97, 102, 102, 103), { today: 100, days: 3 })).toEqual([
      { day: 100, count: 2 },
      { day: 101, count: 0 },
      { day: 102, count: 2 },
    ]);
  });

  it('holds all that is due within its days, and a longer calendar begins with a shorter one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 50, max: 200 })), fc.integer({ min: 1, max: 60 }), (days, length) => {
        const made = comingReviews(on(...days), { today: 100, days: length });
        expect(sum(made.map(({ count }) => count))).toBe(days.filter((day) => day < 100 + length).length);
        expect(comingReviews(on(...days), { today: 100, days: length + 1 }).slice(0, -1)).toEqual(made);
      }),
    );
  });
});
