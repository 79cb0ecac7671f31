import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOf } from '../../../src/core/today/fit.ts';
import { anyFacts, facts, lesson, task } from './facts.ts';

// 40 new questions and 4 reviews of 5 questions, two minutes each: 90 minutes.
const week = (more: Parameters<typeof facts>[0] = {}) =>
  facts({ examDay: facts().today + 8, plan: { minutes: 10, weekdays: 127 }, mocks: [], ...more });

describe('whether the plan fits', () => {
  it('says what it would take a day, and how many questions stay unseen where it does not; the eve is no day of study', () => {
    expect(fitOf(week())).toEqual({ kind: 'short', studyDays: 7, mocks: 0, needed: 13, leftUnseen: 10, unseen: 40 });
    expect(fitOf(week({ plan: { minutes: 13, weekdays: 127 } }))).toEqual({ kind: 'fits', studyDays: 7, mocks: 0 });
    expect(fitOf(week({ plan: { minutes: 10, weekdays: 0b0011111 } }))).toMatchObject({ studyDays: 5, needed: 18 });
  });

  it('counts what comes back, reviews to come, lessons, and what was done today', () => {
    expect(fitOf(week({ missShare: 0.5 }))).toMatchObject({ needed: 25, leftUnseen: 25 });
    expect(fitOf(week({ missShare: 0.5, reviewsOfMiss: 4 }))).toMatchObject({ needed: 36 });
    expect(fitOf(week({ comesBack: 1.5 }))).toMatchObject({ needed: 14, leftUnseen: 13 });
    expect(fitOf(week({ duePerDay: 1 }))).toMatchObject({ needed: 15, leftUnseen: 17 });
    expect(fitOf(week({ duePerDay: 30, comesBack: 2 }))).toMatchObject({ needed: 135 });
    expect(fitOf(week({ lessons: [lesson('a', '1.1', 20)] }))).toMatchObject({ needed: 16, leftUnseen: 20 });
    expect(fitOf(week({ minutesDone: 6 }))).toMatchObject({ needed: 14, leftUnseen: 13 });
    expect(fitOf(week({ minutesDone: 600 }))).toMatchObject({ needed: 15, leftUnseen: 15 });
  });

  it('counts a mock exam a week, as far as days have room for it, none on the last two days', () => {
    const long = (more: Parameters<typeof facts>[0]) => fitOf(facts({ plan: { minutes: 60, weekdays: 127 }, ...more }));
    expect(long({})).toEqual({ kind: 'fits', studyDays: 20, mocks: 3 });
    expect(long({ daysSinceMock: 0 })).toMatchObject({ mocks: 2 });
    expect(long({ daysSinceMock: 20 })).toMatchObject({ mocks: 3 });
    expect(long({ plan: { minutes: 23, weekdays: 127 } })).toMatchObject({ mocks: 0 });
    expect(long({ examDay: facts().today + 2, tasks: [], due: [] })).toEqual({ kind: 'fits', studyDays: 1, mocks: 1 });
  });

  it('never speaks of unseen questions where there are none', () => {
    const seen = [task('1.1', { unseen: 0 })];
    expect(fitOf(week({ tasks: seen, duePerDay: 20 }))).toMatchObject({ kind: 'short', leftUnseen: 0, unseen: 0 });
    expect(fitOf(week({ tasks: seen }))).toMatchObject({ kind: 'fits' });
  });

  it('says so where no day of study is left, and nothing without a date, without a plan and on the last days', () => {
    // Monday with an exam on Thursday, studying on Sundays.
    expect(fitOf(week({ examDay: facts().today + 3, plan: { minutes: 10, weekdays: 64 } }))).toEqual({
      kind: 'no-days',
      unseen: 40,
    });
    for (const open of [
      { examDay: null },
      { plan: null },
      { examDay: facts().today + 1 },
      { examDay: facts().today },
      { examDay: 5 },
    ])
      expect(fitOf(week(open))).toEqual({ kind: 'open' });
  });

  it('fits with the minutes it asks for, mock exams aside, and leaves no more unseen than there is', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        const asked = { ...some, mocks: [], minutesDone: 0 };
        const fit = fitOf(asked);
        if (fit.kind !== 'short' || !asked.plan) return;
        expect(fit.needed).toBeGreaterThan(asked.plan.minutes);
        expect(fit.leftUnseen).toBeLessThanOrEqual(fit.unseen);
        expect(fit.leftUnseen > 0 || fit.unseen === 0).toBe(true);
        expect(fitOf({ ...asked, plan: { ...asked.plan, minutes: fit.needed } }).kind).toBe('fits');
      }),
    );
  });
});
