import fc from 'fast-check';
import type { LessonFacts, TaskFacts, TodayFacts } from '../../../src/core/today/today-facts.ts';
import { ALL_WEEK } from '../../../src/core/today/weekdays.ts';

/** A Monday. */
export const MONDAY = 20_787;

export const task = (name: string, more: Partial<TaskFacts> = {}): TaskFacts => ({
  ...{ task: name, weight: 0.1, met: 0, right: 0, unseen: 20 },
  ...more,
});

export const lesson = (name: string, of: string, minutes = 5): LessonFacts => ({
  ...{ lesson: name, title: `About ${name}`, task: of, minutes },
});

/** Three weeks before the exam: two minutes a question, four reviews due, nothing done yet. */
export const facts = (more: Partial<TodayFacts> = {}): TodayFacts => ({
  today: MONDAY,
  examDay: MONDAY + 21,
  plan: { minutes: 30, weekdays: ALL_WEEK },
  answered: 10,
  outcome: null,
  minutesDone: 0,
  seconds: 120,
  comesBack: 1,
  due: [1, 1, 2, 1],
  dueInAll: 4,
  nextDue: MONDAY + 3,
  duePerDay: 0,
  hardest: [],
  reviewedToday: 0,
  missShare: 0,
  reviewsOfMiss: 2,
  tasks: [task('1.1', { met: 6, right: 4 }), task('2.1', { weight: 0.2, met: 6, right: 4 })],
  lessons: [],
  mocks: [
    { size: 'full', minutes: 90 },
    { size: 'half', minutes: 45 },
    { size: 'quarter', minutes: 24 },
  ],
  daysSinceMock: null,
  ...more,
});

const anyTask = fc
  .record({
    task: fc.constantFrom('1.1', '1.2', '2.1', '3.1', '4.2'),
    weight: fc.double({ min: 0.01, max: 0.4, noNaN: true }),
    met: fc.nat(60),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    unseen: fc.nat(40),
  })
  .map(({ share, ...one }): TaskFacts => ({ ...one, right: Math.round(share * one.met) }));

export const anyFacts = fc
  .record({
    today: fc.integer({ min: MONDAY, max: MONDAY + 6 }),
    daysLeft: fc.option(fc.integer({ min: -3, max: 120 })),
    plan: fc.option(fc.record({ minutes: fc.integer({ min: 1, max: 240 }), weekdays: fc.integer({ min: 1, max: 127 }) }), {
      freq: 5,
    }),
    answered: fc.nat(300),
    outcome: fc.option(fc.constantFrom('passed' as const, 'not-passed' as const, 'unsaid' as const)),
    minutesDone: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 300, noNaN: true })),
    seconds: fc.double({ min: 5, max: 600, noNaN: true }),
    comesBack: fc.double({ min: 1, max: 2, noNaN: true }),
    due: fc.array(fc.constantFrom(1, 1, 1, 2), { maxLength: 30 }),
    later: fc.nat(20),
    nextDue: fc.option(fc.integer({ min: MONDAY + 7, max: MONDAY + 30 })),
    duePerDay: fc.double({ min: 0, max: 20, noNaN: true }),
    hardest: fc.array(fc.constantFrom(1, 2), { maxLength: 20 }),
    reviewedToday: fc.nat(12),
    missShare: fc.double({ min: 0, max: 1, noNaN: true }),
    reviewsOfMiss: fc.double({ min: 0, max: 5, noNaN: true }),
    tasks: fc.uniqueArray(anyTask, { selector: (one) => one.task, maxLength: 5 }),
    lessons: fc.uniqueArray(
      fc
        .record({
          name: fc.constantFrom('a', 'b', 'c', 'd'),
          of: fc.constantFrom('1.1', '2.1'),
          minutes: fc.integer({ min: 1, max: 20 }),
        })
        .map(({ name, of, minutes }) => lesson(name, of, minutes)),
      { selector: (one) => one.lesson },
    ),
    daysSinceMock: fc.option(fc.nat(30)),
  })
  .map(({ daysLeft, later, ...some }) =>
    facts({ ...some, examDay: daysLeft === null ? null : some.today + daysLeft, dueInAll: some.due.length + later }),
  );
