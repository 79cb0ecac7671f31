import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseNew, worthOf } from '../../../src/core/today/choose-new.ts';
import { todayOf } from '../../../src/core/today/today.ts';
import { randomCases } from '../../figures.ts';
import { anyFacts, facts, lesson, MONDAY, task } from './facts.ts';

type Some = Parameters<typeof facts>[0];
const day = (more: Some = {}) => todayOf(facts(more));
const said = (more: Some = {}) =>
  day(more).pieces.map((piece) => [
    piece.kind,
    'task' in piece ? piece.task : piece.kind === 'mock' ? piece.size : '',
    piece.count,
    piece.minutes,
  ]);
const ready = [task('1.1', { met: 60, right: 60, unseen: 10 })];

describe('a day of study', () => {
  it('reviews first, then takes new questions where they are worth most, in the minutes there are', () => {
    expect(day()).toMatchObject({
      state: 'working',
      daysLeft: 21,
      reviews: 4,
      minutes: 30,
      goal: 30,
      optional: false,
      waiting: 0,
    });
    expect(day().pieces).toEqual([
      { kind: 'review', why: 'due', count: 4, minutes: 10 },
      { kind: 'new', why: 'weight', task: '2.1', count: 10, minutes: 20 },
    ]);
  });

  it('counts reviews that come again, and has nothing new before all that is due fits', () => {
    expect(said({ comesBack: 1.5 })).toEqual([
      ['review', '', 4, 15],
      ['new', '2.1', 7, 14],
    ]);
    expect(said({ plan: { minutes: 9, weekdays: 127 } })).toEqual([['review', '', 3, 8]]);
    expect(day({ plan: { minutes: 9, weekdays: 127 } })).toMatchObject({ reviews: 3, waiting: 1 });
    expect(day({ dueInAll: 9 })).toMatchObject({ reviews: 4, waiting: 5 });
  });

  it('has one thing at least until something was done, whatever it takes', () => {
    const short = { plan: { minutes: 1, weekdays: 127 } };
    expect(said(short)).toEqual([['review', '', 1, 2]]);
    expect(said({ ...short, due: [] })).toEqual([['new', '2.1', 1, 2]]);
    expect(day({ ...short, minutesDone: 0.5 })).toMatchObject({ state: 'done', pieces: [] });
  });

  it('plans what is left of it, and is done when the minutes are used or nothing is left', () => {
    expect(said({ minutesDone: 20 })).toEqual([['review', '', 4, 10]]);
    expect(day({ minutesDone: 28.5 })).toMatchObject({ state: 'done', reviews: 0, waiting: 4, next: MONDAY + 1 });
    expect(day({ minutesDone: 28, due: [2], dueInAll: 1 })).toMatchObject({ state: 'done', waiting: 1 });
    expect(day({ minutesDone: 28, due: [1], dueInAll: 1 })).toMatchObject({ state: 'working', reviews: 1 });
    expect(day({ minutesDone: 80, seconds: 30 })).toMatchObject({ state: 'done', pieces: [] });
    const nothing = { due: [], dueInAll: 0, tasks: [task('1.1', { unseen: 0 })] };
    expect(day(nothing)).toMatchObject({ state: 'done', next: MONDAY + 3, minutesDone: 0 });
    const one = [task('1.1', { unseen: 0 }), task('2.1', { unseen: 1 })];
    expect(day({ minutesDone: 30, tasks: one, nextDue: MONDAY + 9 })).toMatchObject({ state: 'done', next: MONDAY + 1 });
    expect(day({ ...nothing, nextDue: null, examDay: null })).toMatchObject({ state: 'done', next: null });
    expect(day({ ...nothing, nextDue: null, examDay: MONDAY + 5 })).toMatchObject({ next: MONDAY + 4 });
    expect(day({ ...nothing, nextDue: MONDAY + 9, examDay: MONDAY + 5 })).toMatchObject({ next: MONDAY + 4 });
  });

  it('has a lesson before the new questions of its task, once, and only where there is time for it', () => {
    const lessons = [lesson('first', '1.1'), lesson('a', '2.1', 6), lesson('b', '2.1')];
    expect(said({ lessons })).toEqual([
      ['review', '', 4, 10],
      ['lesson', '2.1', 1, 6],
      ['new', '2.1', 7, 14],
    ]);
    expect(day({ lessons }).pieces[1]).toMatchObject({
      lesson: 'a',
      title: 'About a',
      why: 'before-questions',
    });
    expect(said({ lessons: [lesson('long', '2.1', 60)] }).map(([kind]) => kind)).toEqual(['review', 'new']);
    expect(said({ lessons, plan: { minutes: 9, weekdays: 127 } }).map(([kind]) => kind)).toEqual(['review']);
    expect(day({ lessons, due: [], tasks: [task('1.1', { unseen: 0 })] }).pieces).toMatchObject([
      { kind: 'lesson', lesson: 'first', why: 'next' },
    ]);
  });

  it('has a mock exam once enough was met and a week has gone by, the longest that fits beside the reviews, not on the last day', () => {
    const with60 = { tasks: ready, plan: { minutes: 60, weekdays: 127 } };
    expect(said(with60)).toEqual([
      ['review', '', 4, 10],
      ['new', '1.1', 2, 4],
      ['mock', 'half', 1, 45],
    ]);
    expect(day(with60).pieces.at(-1)).toMatchObject({ why: 'first' });
    expect(day({ ...with60, daysSinceMock: 7 }).pieces.at(-1)).toMatchObject({ kind: 'mock', why: 'weekly' });
    expect(said({ ...with60, daysSinceMock: 6 }).map(([kind]) => kind)).toEqual(['review', 'new']);
    expect(said({ ...with60, tasks: [task('1.1', { met: 39, right: 39 })] }).map(([kind]) => kind)).toEqual(['review', 'new']);
    expect(said({ ...with60, tasks: [task('1.1', { met: 40, right: 40 })] }).map(([kind]) => kind)).toContain('mock');
    expect(said({ ...with60, examDay: MONDAY + 2 }).map(([kind]) => kind)).toContain('mock');
    expect(said({ ...with60, examDay: null }).map(([kind]) => kind)).toContain('mock');
    expect(day({ tasks: ready, plan: { minutes: 20, weekdays: 127 } }).mockNeeds).toBe(24);
    expect(day({ tasks: ready, plan: { minutes: 24, weekdays: 127 } }).mockNeeds).toBeNull();
    expect(day({ plan: { minutes: 20, weekdays: 127 } }).mockNeeds).toBeNull();
  });
});

describe('other days', () => {
  it('of newcomers have nothing; without a plan half an hour is planned', () => {
    expect(day({ plan: null, answered: 0 })).toMatchObject({ state: 'newcomer', pieces: [], reviews: 0 });
    expect(day({ plan: null, answered: 1, examDay: null })).toMatchObject({
      state: 'no-plan',
      goal: 30,
      minutes: 30,
      reviews: 4,
      next: MONDAY + 1,
    });
    expect(day({ answered: 0 }).state).toBe('working');
  });

  it('off ask for nothing, and say what could be done and when it goes on', () => {
    const off = day({ today: MONDAY + 5, plan: { minutes: 30, weekdays: 0b0011111 }, examDay: MONDAY + 30 });
    expect(off).toMatchObject({ state: 'rest', optional: true, reviews: 0, waiting: 4, next: MONDAY + 7, minutes: 30 });
    expect(off.pieces).toHaveLength(2);
  });

  it('before the exam have the hardest, ten at most with those done', () => {
    const hardest = Array.from({ length: 14 }, () => 1);
    const eve = { examDay: MONDAY + 1, hardest };
    expect(day(eve)).toMatchObject({
      state: 'eve',
      reviews: 10,
      waiting: 0,
      pieces: [{ kind: 'hardest', why: 'eve', count: 10, minutes: 20 }],
    });
    expect(day({ ...eve, reviewedToday: 7 })).toMatchObject({ reviews: 3 });
    expect(day({ ...eve, reviewedToday: 12 })).toMatchObject({ state: 'eve', pieces: [], reviews: 0 });
    expect(day({ ...eve, hardest: [] })).toMatchObject({ state: 'eve', pieces: [] });
    expect(day({ ...eve, minutesDone: 500 })).toMatchObject({ reviews: 10 });
  });

  it('of the exam have a warm-up of five minutes that nothing asks for', () => {
    const exam = day({ examDay: MONDAY, hardest: [1, 1, 1, 1] });
    expect(exam).toMatchObject({
      state: 'exam-day',
      optional: true,
      reviews: 0,
      pieces: [{ why: 'warm-up', count: 2, minutes: 4 }],
    });
    expect(day({ examDay: MONDAY, hardest: [] })).toMatchObject({ state: 'exam-day', pieces: [] });
  });

  it('after it ask how it went until that was said, and then rest', () => {
    expect(day({ examDay: MONDAY - 1 })).toMatchObject({
      state: 'after',
      daysLeft: -1,
      pieces: [],
      reviews: 0,
      waiting: 0,
      next: null,
    });
    expect(day({ examDay: MONDAY - 1, outcome: 'unsaid' })).toMatchObject({ state: 'resting', pieces: [], reviews: 0 });
    expect(day({ examDay: MONDAY - 1, answered: 0, plan: null })).toMatchObject({ state: 'after' });
  });
});

describe('new questions', () => {
  it('are worth what their task weighs, times what went wrong, less the more was met', () => {
    expect(worthOf(task('1.1'))).toBeCloseTo(0.1 / 2 / 4, 12);
    expect(worthOf(task('1.1', { met: 6, right: 2 }))).toBeCloseTo((0.1 * 0.6) / 10, 12);
  });

  it('come in the order of that worth, with why; a task of few comes last, and what is left goes round again', () => {
    const tasks = [
      task('a', { met: 16, right: 4, weight: 0.2 }),
      task('b', { unseen: 3, weight: 0.9 }),
      task('c'),
      task('d', { met: 6, right: 6, weight: 0.2 }),
    ];
    const chosen = (count: number) => chooseNew(tasks, count).map(({ task: name, why, questions }) => [name, why, questions]);
    expect(chosen(24)).toEqual([
      ['c', 'not-met', 10],
      ['a', 'weak', 14 - 4],
      ['d', 'weight', 4],
    ]);
    expect(chosen(23)).toEqual([
      ['c', 'not-met', 10],
      ['a', 'weak', 13],
    ]);
    expect(chosen(62)).toEqual([
      ['c', 'not-met', 20],
      ['a', 'weak', 20],
      ['d', 'weight', 19],
      ['b', 'not-met', 3],
    ]);
    expect(chosen(45)).toEqual([
      ['c', 'not-met', 20],
      ['a', 'weak', 12],
      ['d', 'weight', 10],
      ['b', 'not-met', 3],
    ]);
    expect(chosen(0)).toEqual([]);
  });

  it('are never more than asked for or unseen, and as many as can be', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(200), ({ tasks }, count) => {
        const chosen = chooseNew(tasks, count);
        const sum = chosen.reduce((all, { questions }) => all + questions, 0);
        expect(sum).toBe(
          Math.min(
            count,
            tasks.reduce((all, { unseen }) => all + unseen, 0),
          ),
        );
        for (const { task: name, questions } of chosen) {
          expect(questions).toBeGreaterThan(0);
          expect(questions).toBeLessThanOrEqual(tasks.find((one) => one.task === name)?.unseen ?? 0);
        }
      }),
    );
  });
});

describe('any day', () => {
  it('has pieces of at least one thing and a minute, in whole numbers, that fit what is left of it but for the first', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        const { pieces, minutes, goal, minutesDone, state } = todayOf(some);
        for (const piece of pieces) {
          expect([Number.isInteger(piece.count), Number.isInteger(piece.minutes)]).toEqual([true, true]);
          expect(Math.min(piece.count, piece.minutes)).toBeGreaterThan(0);
        }
        expect(minutes).toBe(pieces.reduce((sum, piece) => sum + piece.minutes, 0));
        if (['working', 'no-plan', 'rest'].includes(state) && pieces.length > 1)
          expect(minutes).toBeLessThanOrEqual(goal - minutesDone);
        expect(new Set(pieces.map((one) => `${one.kind} ${'task' in one ? one.task : ''}`)).size).toBe(pieces.length);
      }),
      { numRuns: randomCases(500) },
    );
  });

  it('asks for reviews that it has pieces of, and for none on days off, on exam day and after it', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        const { pieces, reviews, waiting, state, optional } = todayOf(some);
        const counted = pieces.reduce((sum, { kind, count }) => sum + (kind === 'review' || kind === 'hardest' ? count : 0), 0);
        expect(reviews).toBe(optional ? 0 : counted);
        if (['newcomer', 'rest', 'done', 'exam-day', 'after', 'resting'].includes(state)) expect(reviews).toBe(0);
        if (['working', 'no-plan', 'rest', 'done'].includes(state)) expect(reviews + waiting).toBe(some.dueInAll);
        expect(['working', 'no-plan', 'rest'].includes(state)).toBe(pieces.length > 0 && state !== 'eve' && state !== 'exam-day');
      }),
      { numRuns: randomCases(500) },
    );
  });

  it('asks for less the more of it was done', () => {
    fc.assert(
      fc.property(anyFacts, fc.double({ min: 0, max: 100, noNaN: true }), (some, more) => {
        const begun = { ...some, minutesDone: some.minutesDone + 0.1 };
        expect(todayOf({ ...begun, minutesDone: begun.minutesDone + more }).reviews).toBeLessThanOrEqual(todayOf(begun).reviews);
      }),
    );
  });
});
