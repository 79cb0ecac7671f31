import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan, type PlanFacts } from '../../../src/core/plan/plan.ts';

const facts = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  daysLeft: 21,
  daysAWeek: 5,
  minutesADay: 30,
  secondsAQuestion: 90,
  due: 4,
  duePerDay: 2,
  domains: [
    { domain: '1', weight: 0.2, met: 10, unseen: 12 },
    { domain: '3', weight: 0.28, met: 20, unseen: 30 },
    { domain: '4', weight: 0.14, met: 2, unseen: 18 },
  ],
  mocks: [
    { size: 'full', minutes: 90 },
    { size: 'half', minutes: 45 },
    { size: 'quarter', minutes: 24 },
  ],
  daysSinceMock: 3,
  ...more,
});

describe('a plan', () => {
  it('reviews first, then takes new questions where least was met for the weight', () => {
    expect(makePlan(facts()).steps).toEqual([
      { kind: 'review', questions: 4, minutes: 6 },
      { kind: 'new', domain: '4', questions: 15, minutes: 23 },
      { kind: 'new', domain: '1', questions: 1, minutes: 1 },
    ]);
  });

  it('wants a mock exam once a week when enough was met, the longest that fits the day, and none on the last day', () => {
    const kinds = (more: Partial<PlanFacts>) =>
      makePlan(facts(more)).steps.map((step) => (step.kind === 'mock' ? step.size : step.kind));
    const met = [{ domain: '1', weight: 1, met: 60, unseen: 10 }];
    expect(kinds({ domains: met, daysSinceMock: null })[0]).toBe('quarter');
    expect(kinds({ domains: met, daysSinceMock: 7, minutesADay: 100 })[0]).toBe('full');
    expect(kinds({ domains: met, daysSinceMock: 6 })[0]).toBe('review');
    expect(kinds({ domains: met, daysSinceMock: null, daysLeft: 1 })[0]).toBe('review');
    expect(kinds({ daysSinceMock: null })[0]).toBe('review');
  });

  it('says that it fits, or how much a day it would take and how many questions stay unseen', () => {
    expect(makePlan(facts({ minutesADay: 60 })).fit).toEqual({ kind: 'fits', studyDays: 15 });
    // 60 unseen and 4 + 40 reviews at 90 s are 156 minutes; 5 study days of 10 minutes are 50.
    expect(makePlan(facts({ daysLeft: 7, minutesADay: 10 })).fit).toEqual({
      kind: 'short',
      studyDays: 5,
      needed: Math.ceil(((60 + 4 + 12) * 1.5) / 5),
      leftUnseen: Math.ceil(((60 + 4 + 12) * 1.5 - 50) / 1.5),
      unseen: 60,
    });
    expect(makePlan(facts({ daysLeft: null })).fit).toEqual({ kind: 'no-date' });
  });

  it('plans nothing once the exam is past, and lessons where there is nothing else', () => {
    expect(makePlan(facts({ daysLeft: -1 }))).toEqual({ steps: [], fit: { kind: 'past' } });
    const seen = [{ domain: '1', weight: 1, met: 20, unseen: 0 }];
    expect(makePlan(facts({ due: 0, domains: seen })).steps).toEqual([{ kind: 'lessons', minutes: 30 }]);
  });

  it('never takes more minutes than given, has whole numbers, and always one thing to do', () => {
    const domain = fc.record({
      domain: fc.constantFrom('1', '2', '3', '4', '5'),
      weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
      met: fc.nat(100),
      unseen: fc.nat(60),
    });
    const drawn = fc.record({
      daysLeft: fc.option(fc.integer({ min: 0, max: 200 })),
      daysAWeek: fc.integer({ min: 1, max: 7 }),
      minutesADay: fc.integer({ min: 1, max: 240 }),
      secondsAQuestion: fc.integer({ min: 5, max: 600 }),
      due: fc.nat(100),
      duePerDay: fc.double({ min: 0, max: 30, noNaN: true }),
      domains: fc.uniqueArray(domain, { selector: (one) => one.domain, maxLength: 5 }),
      daysSinceMock: fc.option(fc.nat(30)),
    });
    fc.assert(
      fc.property(drawn, (some) => {
        const asked = facts(some);
        const { steps } = makePlan(asked);
        expect(steps.length).toBeGreaterThan(0);
        const minutes = steps.reduce((all, step) => all + step.minutes, 0);
        expect(minutes).toBeLessThanOrEqual(asked.minutesADay);
        for (const step of steps) {
          expect(Number.isInteger(step.minutes) && step.minutes >= 1).toBe(true);
          if (step.kind === 'review') expect(step.questions).toBeLessThanOrEqual(asked.due);
          if (step.kind === 'new') {
            const own = asked.domains.find((one) => one.domain === step.domain);
            expect(Number.isInteger(step.questions) && step.questions >= 1).toBe(true);
            expect(step.questions).toBeLessThanOrEqual(own?.unseen ?? 0);
          }
        }
      }),
    );
  });
});
