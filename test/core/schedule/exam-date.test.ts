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
    expect(daysLeft('2026-11-27', Date.UTC(2026, 10, 27, 3, 30), 60)).toBe(0);
    expect(daysLeft('2026-11-27', Date.UTC(2026, 10, 27, 1), -300)).toBe(1);
    expect(daysLeft('', NOON, 0)).toBeNaN();
  });

  it('has its eve until four in the morning, or until the hour that was set', () => {
    const night = Date.UTC(2026, 10, 27, 2, 30);
    expect(daysLeft('2026-11-27', night, 60)).toBe(1);
    expect(daysLeft('2026-11-27', night, 60, 3)).toBe(0);
    expect(daysLeft('2026-11-27', night, 90)).toBe(0);
  });

  it('asks for more the nearer it is, and for nothing special once past', () => {
    expect([100, 61, 60, 22, 21, 8, 7, 0].map(desiredRetention)).toEqual([0.88, 0.88, 0.9, 0.9, 0.93, 0.93, 0.93, 0.93]);
    expect([null, -1].map(desiredRetention)).toEqual([0.9, 0.9]);
  });

  it('is ahead until its day is over', () => {
    expect(examAhead('2026-11-26', TODAY)).toEqual({ day: TODAY });
    expect(examAhead('2026-11-25', TODAY)).toBeNull();
    expect(examAhead(undefined, TODAY)).toBeNull();
  });
});

describe('dueDay', () => {
  const due = (left: number, interval: number, right: boolean, today = TODAY) =>
    dueDay({ day: TODAY, right }, interval, { day: TODAY + left }, today) - TODAY;

  it('is after the interval, between tomorrow and the eve of the exam', () => {
    expect(due(20, 4, true)).toBe(4);
    expect(due(20, 30, true)).toBe(19);
    expect(due(3, 30, true)).toBe(2);
    expect(due(3, 1, false)).toBe(1);
    expect(dueDay({ day: TODAY, right: true }, 4, null, TODAY)).toBe(TODAY + 4);
  });

  it('two days before the exam is the eve for what was wrong, and none before the exam for what was right', () => {
    expect(due(2, 1, false)).toBe(1);
    expect(due(2, 30, false)).toBe(1);
    expect(due(2, 1, true)).toBe(3);
    expect(due(2, 30, true)).toBe(30);
  });

  it('is none before the exam for what was answered on the eve or on exam day, right or wrong', () => {
    for (const left of [0, 1]) for (const right of [true, false]) expect(due(left, 1, right)).toBe(left + 1);
  });

  it('is today for what is overdue', () => {
    expect(due(20, 4, true, TODAY + 10)).toBe(10);
    expect(due(2, 1, false, TODAY + 2)).toBe(2);
  });

  it('is never in the past, and on no day before the exam for what was answered right in its last two days, whatever the clock did', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 365 }),
        days,
        fc.integer({ min: 0, max: 400 }),
        fc.boolean(),
        (reviewed, interval, today, left, right) => {
          const exam = { day: today + left };
          const last = { day: reviewed, right };
          const on = dueDay(last, interval, exam, today);
          expect(on).toBeGreaterThanOrEqual(today);
          if (right && exam.day - reviewed <= 2) expect(on).toBeGreaterThan(exam.day);
          if (exam.day - reviewed >= 3) expect(on).toBeLessThanOrEqual(Math.max(today, exam.day - 1));
          // Past or without an exam nothing is bent.
          expect(dueDay(last, interval, null, today)).toBe(Math.max(today, reviewed + interval));
        },
      ),
    );
  });
});
