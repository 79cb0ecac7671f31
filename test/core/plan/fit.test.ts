import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOf } from '../../../src/core/plan/fit.ts';
import type { PlanFacts } from '../../../src/core/plan/plan-facts.ts';

const facts = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  daysLeft: 7,
  daysAWeek: 5,
  minutesADay: 20,
  daysStudied: 0,
  minutesDone: 0,
  secondsAQuestion: 90,
  due: 4,
  duePerDay: 2,
  missShare: 0,
  domains: [
    { domain: '1', weight: 0.6, met: 10, unseen: 20 },
    { domain: '2', weight: 0.4, met: 20, unseen: 40 },
  ],
  mocks: [
    { size: 'full', minutes: 90 },
    { size: 'quarter', minutes: 24 },
  ],
  daysSinceMock: null,
  ...more,
});

describe('whether it fits', () => {
  it('says what it would take a day and how much stays unseen where it does not', () => {
    // 60 new and 4 + 12 reviews at 90 s are 114 minutes; 5 days of 20 are 100.
    expect(fitOf(facts())).toEqual({ kind: 'short', studyDays: 5, mocks: 0, needed: 23, leftUnseen: 10, unseen: 60 });
    expect(fitOf(facts({ minutesADay: 23 }))).toEqual({ kind: 'fits', studyDays: 5, mocks: 0 });
  });

  it('counts that missed questions come back twice, what was done today, and a mock exam a week as far as days have room for it', () => {
    // Half of 60 come back twice: 60 reviews more, 90 minutes.
    expect(fitOf(facts({ missShare: 0.5 }))).toMatchObject({ needed: 41, leftUnseen: 35 });
    expect(fitOf(facts({ minutesDone: 10 }))).toMatchObject({ needed: 25, leftUnseen: 16 });
    expect(fitOf(facts({ minutesADay: 30, daysLeft: 23 }))).toEqual({ kind: 'fits', studyDays: 16, mocks: 4 });
    expect(fitOf(facts({ minutesADay: 30, daysLeft: 23, daysSinceMock: 0 }))).toMatchObject({ mocks: 3 });
    expect(fitOf(facts({ minutesADay: 24 }))).toMatchObject({ kind: 'short', mocks: 1, needed: 28 });
  });

  it('says nothing of fitting without a date, on the day and after it', () => {
    expect(fitOf(facts({ daysLeft: null })).kind).toBe('no-date');
    expect(fitOf(facts({ daysLeft: 0 })).kind).toBe('today');
    expect(fitOf(facts({ daysLeft: -1 })).kind).toBe('past');
  });

  it('would fit with the minutes it asks for, mock exams aside; never leaves more unseen than there is', () => {
    const drawn = fc.record({
      daysLeft: fc.integer({ min: 1, max: 200 }),
      daysAWeek: fc.integer({ min: 1, max: 7 }),
      minutesADay: fc.integer({ min: 1, max: 200 }),
      secondsAQuestion: fc.integer({ min: 5, max: 600 }),
      due: fc.nat(60),
      duePerDay: fc.double({ min: 0, max: 20, noNaN: true }),
      missShare: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(drawn, (some) => {
        const asked = facts({ ...some, mocks: [] });
        const fit = fitOf(asked);
        if (fit.kind === 'fits') return;
        if (fit.kind !== 'short') throw new Error(fit.kind);
        expect(fit.needed).toBeGreaterThan(asked.minutesADay);
        expect(fit.leftUnseen).toBeGreaterThan(0);
        expect(fit.leftUnseen).toBeLessThanOrEqual(fit.unseen);
        expect(Number.isInteger(fit.needed) && Number.isInteger(fit.leftUnseen)).toBe(true);
        expect(fitOf({ ...asked, minutesADay: fit.needed }).kind).toBe('fits');
      }),
    );
  });
});
