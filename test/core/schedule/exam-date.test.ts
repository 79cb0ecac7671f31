import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, dayOf, daysLeft, desiredRetention, dueAt, examAhead, localDay } from '../../../src/core/schedule/exam-date.ts';

const NOON = Date.UTC(2026, 10, 26, 12);
const times = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });
const zones = fc.integer({ min: -720, max: 840 });

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
    expect(examAhead('2026-11-26', NOON, 0)).toEqual({ day: localDay(NOON, 0), zone: 0 });
    expect(examAhead('2026-11-25', NOON, 0)).toBeNull();
    expect(examAhead(undefined, NOON, 0)).toBeNull();
  });
});

describe('dueAt', () => {
  it('brings a review forward to half of the days that are left, and to the day before the exam', () => {
    const exam = { day: localDay(NOON, 0) + 20, zone: 0 };
    expect(dueAt(NOON, 30, exam, NOON)).toBe(NOON + 10 * DAY);
    expect(dueAt(NOON, 4, exam, NOON)).toBe(NOON + 4 * DAY);
    const tomorrow = { day: localDay(NOON, 0) + 1, zone: 0 };
    expect(dueAt(NOON, 4, tomorrow, NOON)).toBe(NOON);
    expect(dueAt(NOON, 4, null, NOON)).toBe(NOON + 4 * DAY);
  });

  it('takes the exam’s day to begin at midnight where it was set', () => {
    const inTwoDays = (zone: number) => dueAt(NOON, 30, { day: localDay(NOON, zone) + 2, zone }, NOON);
    expect(inTwoDays(0)).toBe(Date.UTC(2026, 10, 27));
    expect(inTwoDays(60)).toBe(Date.UTC(2026, 10, 26, 23));
    expect(inTwoDays(-300)).toBe(Date.UTC(2026, 10, 27, 5));
  });

  it('is never in the past and never after the exam has begun, whatever the clock did', () => {
    fc.assert(
      fc.property(
        times,
        fc.integer({ min: 1, max: 365 }),
        times,
        fc.integer({ min: 0, max: 400 }),
        zones,
        (reviewed, interval, now, left, zone) => {
          const exam = { day: localDay(now, zone) + left, zone };
          const due = dueAt(reviewed, interval, exam, now);
          expect(due).toBeGreaterThanOrEqual(now);
          const begins = exam.day * DAY - zone * 60_000;
          if (now <= begins) expect(due).toBeLessThanOrEqual(begins);
          // Past or without an exam nothing is bent.
          expect(dueAt(reviewed, interval, null, now)).toBe(Math.max(now, reviewed + interval * DAY));
        },
      ),
    );
  });
});
