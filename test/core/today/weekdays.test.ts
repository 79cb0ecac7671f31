import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysIn, isStudyDay, nextStudyDay, spreadDays, studyDays, weekdayOf } from '../../../src/core/today/weekdays.ts';
import { MONDAY } from './facts.ts';

const WORK = 0b0011111;

describe('days of study', () => {
  it('are days of the week: November 30, 2026 is a Monday, and 1970 began on a Thursday', () => {
    expect([weekdayOf(Date.UTC(2026, 10, 30) / 86_400_000), weekdayOf(MONDAY + 6), weekdayOf(0), weekdayOf(-4)]).toEqual([
      0, 6, 3, 6,
    ]);
    expect(MONDAY).toBe(Date.UTC(2026, 10, 30) / 86_400_000);
  });

  it('are spread over the week where only their number was said', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((days) => daysIn(spreadDays(days)))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(spreadDays(5)).toBe(WORK);
    expect([0, 9, Number.NaN].map((days) => daysIn(spreadDays(days)) > 0)).toEqual([true, true, true]);
  });

  it('are counted from a day to before another, one by one', () => {
    expect([
      studyDays(WORK, MONDAY, MONDAY + 7),
      studyDays(WORK, MONDAY + 5, MONDAY + 7),
      studyDays(WORK, MONDAY, MONDAY),
    ]).toEqual([5, 0, 0]);
    expect(studyDays(WORK, MONDAY, MONDAY - 3)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 127 }), fc.nat(30_000), fc.nat(40), (weekdays, from, length) => {
        const days = Array.from({ length }, (_, at) => from + at).filter((day) => isStudyDay(weekdays, day));
        expect(studyDays(weekdays, from, from + length)).toBe(days.length);
        expect(nextStudyDay(weekdays, from)).toBeGreaterThan(from);
        expect(isStudyDay(weekdays, nextStudyDay(weekdays, from))).toBe(true);
        expect(studyDays(weekdays, from + 1, nextStudyDay(weekdays, from))).toBe(0);
      }),
    );
  });
});
