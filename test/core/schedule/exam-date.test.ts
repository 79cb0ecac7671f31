import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, dayOf, daysLeft, desiredRetention, dueDay, examAhead, localDay } from '../../../src/core/schedule/exam-date.ts';

const NOON = Date.UTC(2026, 10, 26, 12);
const TODAY = localDay(NOON, 0);
const days = fc.integer({ min: Date.UTC(2020, 0) / DAY, max: Date.UTC(2040, 0) / DAY });

describe('an exam date', () => {
  it('is read as a day of the calendar, and nothing else is', () => {
    expect(dayOf('1970-01-01')).toBe(0);
    expect(dayOf('2028-02-29')).toBe(Date.UTC(2028, 1, 29) / DAY);
    for (const wrong of [
      '',
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-11-00',
      '2026-04-31',
      '26-01-01',
      '2026-1-1',
      'soon',
    ])
      expect(dayOf(wrong)).toBeUndefined();
  });

  it('counts local days: in the evening of the day before, one is left, wherever that is', () => {
    expect(daysLeft('2026-11-27', NOON, 0)).toBe(1);
    expect(daysLeft('2026-11-26', NOON, 0)).toBe(0);
    expect(daysLeft('2026-11-25', NOON, 0)).toBe(-1);
    expect(daysLeft('2026-11-27', Date.UTC(2026, 10, 26, 23, 30), 60)).toBe(0);
    expect(daysLeft('2026-11-27', Date.UTC(2026, 10, 27, 1), -300)).toBe(1);
    expect(daysLeft('', NOON, 0)).toBeNaN();
  });

  it('asks for more the nearer it is, and for nothing special once past', () => {
    expect([100, 61, 60, 22, 21, 8, 7, 0].map(desiredRetention)).toEqual([0.88, 0.88, 0.9, 0.9, 0.93, 0.93, 0.95, 0.95]);
    expect([null, -1].map(desiredRetention)).toEqual([0.9, 0.9]);
  });

  it('is ahead until its day is over', () => {
    expect(examAhead('2026-11-26', TODAY)).toEqual({ day: TODAY });
    expect(examAhead('2026-11-25', TODAY)).toBeNull();
    expect(examAhead(undefined, TODAY)).toBeNull();
  });
});

describe('dueDay', () => {
  it('brings a review forward to half of the days that are left, and to the day before the exam', () => {
    const exam = { day: TODAY + 20 };
    expect(dueDay(TODAY, 30, exam, TODAY)).toBe(TODAY + 10);
    expect(dueDay(TODAY, 4, exam, TODAY)).toBe(TODAY + 4);
    expect(dueDay(TODAY, 30, { day: TODAY + 2 }, TODAY)).toBe(TODAY + 1);
    expect(dueDay(TODAY, 4, { day: TODAY + 1 }, TODAY)).toBe(TODAY);
    expect(dueDay(TODAY, 4, null, TODAY)).toBe(TODAY + 4);
  });

  it('is never in the past and never after the exam has begun, whatever the clock did', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 365 }),
        days,
        fc.integer({ min: 0, max: 400 }),
        (reviewed, interval, today, left) => {
          const due = dueDay(reviewed, interval, { day: today + left }, today);
          expect(due).toBeGreaterThanOrEqual(today);
          expect(due).toBeLessThanOrEqual(today + Math.max(0, left - 1));
          // Past or without an exam nothing is bent.
          expect(dueDay(reviewed, interval, null, today)).toBe(Math.max(today, reviewed + interval));
        },
      ),
    );
  });
});
