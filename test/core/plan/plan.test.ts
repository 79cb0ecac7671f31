import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../../src/core/plan/plan.ts';
import type { PlanFacts } from '../../../src/core/plan/plan-facts.ts';

const facts = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  daysLeft: 21,
  daysAWeek: 5,
  minutesADay: 30,
  daysStudied: 0,
  minutesDone: 0,
  secondsAQuestion: 90,
  due: 4,
  duePerDay: 2,
  missShare: 0,
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

const DOMAIN = fc.record({
  domain: fc.constantFrom('1', '2', '3', '4', '5'),
  weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
  met: fc.nat(100),
  unseen: fc.nat(60),
});

const FACTS = fc
  .record({
    daysLeft: fc.option(fc.integer({ min: -5, max: 200 })),
    daysAWeek: fc.integer({ min: 1, max: 7 }),
    minutesADay: fc.integer({ min: 1, max: 240 }),
    daysStudied: fc.nat(6),
    minutesDone: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 300, noNaN: true })),
    secondsAQuestion: fc.double({ min: 5, max: 600, noNaN: true }),
    due: fc.nat(100),
    duePerDay: fc.double({ min: 0, max: 30, noNaN: true }),
    missShare: fc.double({ min: 0, max: 1, noNaN: true }),
    domains: fc.uniqueArray(DOMAIN, { selector: (one) => one.domain, maxLength: 5 }),
    daysSinceMock: fc.option(fc.nat(30)),
  })
  .map((some) => facts(some));

const kinds = (more: Partial<PlanFacts>) =>
  makePlan(facts(more)).steps.map((step) => (step.kind === 'mock' ? step.size : step.kind));

describe('a plan', () => {
  it('reviews first, then takes new questions where least was met for the weight', () => {
    expect(makePlan(facts({ minutesADay: 45 })).steps).toEqual([
      { kind: 'review', questions: 4, minutes: 6 },
      { kind: 'new', domain: '4', questions: 15, minutes: 23 },
      { kind: 'new', domain: '1', questions: 11, minutes: 16 },
    ]);
  });

  it('takes first the domain whose weight is shared by the fewest met with the next one, however the domains are ordered', () => {
    const first = (...domains: PlanFacts['domains']) =>
      makePlan(facts({ domains, due: 0, minutesADay: 6 })).steps.map((step) => (step.kind === 'new' ? step.domain : step.kind));
    // .28 / 3 is less than .2 / 2; .28 / 2 would be more than .2 / 1.5.
    const rare = { domain: '1', weight: 0.2, met: 1, unseen: 20 };
    const often = { domain: '3', weight: 0.28, met: 2, unseen: 20 };
    expect(first(rare, often)).toEqual(['1']);
    expect(first(often, rare)).toEqual(['1']);
    const fresh = { ...rare, domain: '2', weight: 0.1, met: 0 };
    const known = { ...rare, domain: '4', weight: 0.3, met: 1 };
    expect(first(fresh, known)).toEqual(['4']);
    expect(first(known, fresh)).toEqual(['4']);
  });

  it('makes no step of a few questions that the domain before can take, and goes round again where all had their share', () => {
    expect(makePlan(facts()).steps).toEqual([
      { kind: 'review', questions: 4, minutes: 6 },
      { kind: 'new', domain: '4', questions: 16, minutes: 24 },
    ]);
    const last = [
      { domain: '1', weight: 0.5, met: 2, unseen: 2 },
      { domain: '2', weight: 0.5, met: 30, unseen: 40 },
    ];
    expect(makePlan(facts({ domains: last, due: 0 })).steps).toEqual([
      { kind: 'new', domain: '2', questions: 18, minutes: 27 },
      { kind: 'new', domain: '1', questions: 2, minutes: 3 },
    ]);
    const domains = [{ domain: '1', weight: 1, met: 20, unseen: 90 }];
    expect(makePlan(facts({ domains, due: 0, minutesADay: 90 })).steps).toEqual([
      { kind: 'new', domain: '1', questions: 60, minutes: 90 },
    ]);
  });

  it('wants a mock exam once a week when enough was met, the longest that fits what is left of the day, and none on the last day', () => {
    const domains = [{ domain: '1', weight: 1, met: 60, unseen: 10 }];
    expect(kinds({ domains, daysSinceMock: null })).toEqual(['review', 'quarter']);
    expect(kinds({ domains, daysSinceMock: 7, minutesADay: 100 })).toEqual(['review', 'new', 'full']);
    expect(kinds({ domains, daysSinceMock: 7, minutesADay: 100, minutesDone: 50 })).toEqual(['review', 'half']);
    expect(kinds({ domains, daysSinceMock: 6 })).toEqual(['review', 'new']);
    expect(kinds({ domains, daysSinceMock: null, daysLeft: 1 })).toEqual(['review', 'new']);
    expect(kinds({ daysSinceMock: null })).toEqual(['review', 'new']);
  });

  it('says how long a mock exam takes where one is wanted and no day is long enough', () => {
    const domains = [{ domain: '1', weight: 1, met: 60, unseen: 10 }];
    expect(makePlan(facts({ domains, daysSinceMock: null, minutesADay: 20 })).mockNeeds).toBe(24);
    expect(makePlan(facts({ domains, daysSinceMock: 2, minutesADay: 20 })).mockNeeds).toBeNull();
    expect(makePlan(facts({ domains, daysSinceMock: null, minutesADay: 24 })).mockNeeds).toBeNull();
  });

  it('plans what is left of the day, and says so when the day’s minutes are used', () => {
    expect(makePlan(facts({ minutesDone: 24 })).steps).toEqual([{ kind: 'review', questions: 4, minutes: 6 }]);
    expect(makePlan(facts({ minutesDone: 29 }))).toMatchObject({ steps: [], done: true });
    expect(makePlan(facts({ minutesDone: 80 }))).toMatchObject({ steps: [], done: true });
  });

  it('says that a day may be free once the week’s days are done, and still what would come', () => {
    expect(makePlan(facts({ daysStudied: 4 })).free).toBe(false);
    expect(makePlan(facts({ daysStudied: 5 }))).toMatchObject({ free: true, steps: makePlan(facts()).steps });
    expect(makePlan(facts({ daysStudied: 5, minutesDone: 3 })).free).toBe(false);
    expect(makePlan(facts({ daysStudied: 6, daysAWeek: 7 })).free).toBe(false);
  });

  it('has one thing to do even where a question takes longer than the day has, with its real length', () => {
    expect(makePlan(facts({ minutesADay: 1, secondsAQuestion: 300 })).steps).toEqual([
      { kind: 'review', questions: 1, minutes: 5 },
    ]);
  });

  it('plans nothing once the exam is past, and lessons where there is nothing else', () => {
    expect(makePlan(facts({ daysLeft: -1 }))).toMatchObject({ steps: [], fit: { kind: 'past' } });
    const seen = [{ domain: '1', weight: 1, met: 20, unseen: 0 }];
    expect(makePlan(facts({ due: 0, domains: seen })).steps).toEqual([{ kind: 'lessons', minutes: 30 }]);
  });

  it('never takes more minutes than are left of the day, in whole numbers, never more than there is, and nothing only when done or past', () => {
    fc.assert(
      fc.property(FACTS, (asked) => {
        const { steps, done, fit } = makePlan(asked);
        expect(steps.length === 0).toBe(done || fit.kind === 'past');
        const minutes = steps.reduce((all, step) => all + step.minutes, 0);
        const [first] = steps;
        const onlyOne = steps.length === 1 && first && 'questions' in first && first.questions === 1;
        if (!onlyOne) expect(minutes).toBeLessThanOrEqual(Math.max(0, asked.minutesADay - asked.minutesDone));
        for (const step of steps) {
          expect(Number.isInteger(step.minutes) && step.minutes >= 1).toBe(true);
          if (!('questions' in step)) continue;
          const own = step.kind === 'review' ? asked.due : asked.domains.find((one) => one.domain === step.domain)?.unseen;
          expect(Number.isInteger(step.questions) && step.questions >= 1).toBe(true);
          expect(step.questions).toBeLessThanOrEqual(own ?? 0);
        }
      }),
    );
  });

  it('has reviews before new questions, each domain once, and new ones only when all due fit', () => {
    fc.assert(
      fc.property(FACTS, (asked) => {
        const { steps } = makePlan(asked);
        const order = steps.map(({ kind }) => ['review', 'new', 'mock', 'lessons'].indexOf(kind));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        const domains = steps.flatMap((step) => (step.kind === 'new' ? [step.domain] : []));
        expect(new Set(domains).size).toBe(domains.length);
        const reviews = steps.find((step) => step.kind === 'review')?.questions ?? 0;
        if (domains.length > 0) expect(reviews).toBe(asked.due);
      }),
    );
  });
});
