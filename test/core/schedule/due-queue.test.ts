import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueToday, familyQueue, nextDue, type QueueContext, signalQueue } from '../../../src/core/schedule/due-queue.ts';
import { DAY, desiredRetention, isDoneFor, localDay } from '../../../src/core/schedule/exam-date.ts';
import { foldSchedule } from '../../../src/core/schedule/fold-schedule.ts';
import { interleave } from '../../../src/core/schedule/interleave.ts';
import { afterReview, intervalDays, recallAfter } from '../../../src/core/schedule/memory.ts';
import { serveFamily, serveSignal } from '../../../src/core/schedule/serve.ts';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { answer, markingResult } from '../make-item.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const TODAY = localDay(NOW, 0);
const fold = (attempts: readonly Attempt[]) => foldSchedule(attempts, { now: NOW, previousIds: new Map() }).schedule;
const world = (more: Partial<QueueContext> = {}): QueueContext => ({
  today: TODAY,
  exam: null,
  weights: { 1: 0.2, 3: 0.28 },
  rests: new Map(),
  ...more,
});
const order = (attempts: readonly Attempt[], more: Partial<QueueContext> = {}) =>
  familyQueue(fold(attempts), world(more)).map(({ card }) => card.id);

describe('familyQueue', () => {
  it('puts what was wrong though sure first, then what gains most on exam day', () => {
    const at = NOW - 3 * DAY;
    const log = [
      answer('light', 1, false, { at, task: '1.1' }),
      answer('heavy', 2, false, { at: at + 1, task: '3.1' }),
      answer('sure', 3, false, { at: at + 2, task: '1.1', confidence: 'sure' }),
    ];
    expect(order(log)).toEqual(['sure', 'heavy', 'light']);
  });

  it('breaks a tie by id, of families as of signals', () => {
    const at = NOW - 3 * DAY;
    const log = ['b', 'a', 'c'].map((id, n) => answer(id, n + 1, false, { at, task: '1.1' }));
    expect(order(log)).toEqual(['a', 'b', 'c']);
    const cards = new Map([...fold(log).families.values()].map((card) => [card.id, card]));
    expect(signalQueue({ ...fold(log), signals: cards }, world()).map(({ card }) => card.id)).toEqual(['a', 'b', 'c']);
  });

  it('keeps out what is known until it is missed again, and what rests until its time', () => {
    const missed = [answer('q', 1, false, { at: NOW - 5 * DAY })];
    expect(order(missed, { rests: new Map([['q', { known: NOW - 4 * DAY }]]) })).toEqual([]);
    const again = [...missed, answer('q', 2, false, { at: NOW - DAY })];
    expect(order(again, { rests: new Map([['q', { known: NOW - 4 * DAY }]]) })).toEqual(['q']);
    const resting = familyQueue(fold(missed), world({ rests: new Map([['q', { until: TODAY + 1 }]]) }));
    expect(dueToday(resting, world())).toEqual([]);
    expect(nextDue(resting, world())).toBe(TODAY + 1);
  });

  it('keeps out what is said to be known in the moment it is missed', () => {
    const missed = NOW - 5 * DAY;
    const log = [answer('q', 1, false, { at: missed })];
    expect(order(log, { rests: new Map([['q', { known: missed }]]) })).toEqual([]);
    expect(order(log, { rests: new Map([['q', { known: missed - 1 }]]) })).toEqual(['q']);
  });

  it('says nothing is due when all was reviewed lately, and when the next comes', () => {
    const queue = familyQueue(fold([answer('q', 1, false, { at: NOW - 1000 })]), world());
    expect(dueToday(queue, world())).toEqual([]);
    expect(nextDue(queue, world())).toBeGreaterThan(TODAY);
    expect(nextDue([], world())).toBeUndefined();
  });

  it('asks for more recall the nearer the exam, and weighs a review by what it adds on that day', () => {
    const log = [answer('q', 1, false, { at: NOW - 2 * DAY }), answer('q', 2, true, { at: NOW - DAY })];
    for (const left of [10, 30, 90]) {
      const [row] = familyQueue(fold(log), world({ exam: { day: TODAY + left } }));
      if (!row) throw new Error('expected a row');
      const { memory, day } = row.card;
      expect(row.due).toBe(Math.max(TODAY, day + intervalDays(memory, desiredRetention(left))));
      const better = recallAfter(afterReview(memory, 1, 3), left) - recallAfter(memory, 1 + left);
      expect(row.gain).toBeCloseTo(0.28 * better, 12);
    }
  });

  it('has nothing in the past, and after the exam only what is done for, whatever the log', () => {
    const logs = fc.array(
      fc.record({
        item: fc.constantFrom('a', 'b', 'c'),
        right: fc.boolean(),
        at: fc.integer({ min: NOW - 400 * DAY, max: NOW + 4000 * DAY }),
      }),
      {
        maxLength: 15,
      },
    );
    fc.assert(
      fc.property(logs, fc.integer({ min: 0, max: 200 }), (drawn, left) => {
        const log = drawn.map(({ item, right, at }, n) => answer(item, n + 1, right, { at }));
        const exam = { day: TODAY + left };
        for (const { card, due, gain, recall } of familyQueue(fold(log), world({ exam }))) {
          expect(due).toBeGreaterThanOrEqual(TODAY);
          if (left > 0) expect(due >= exam.day).toBe(isDoneFor(card, exam));
          expect(Number.isFinite(gain)).toBe(true);
          expect(recall).toBeGreaterThan(0);
          expect(recall).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('signalQueue', () => {
  it('holds the signals that were missed', () => {
    const missed = markingResult({ signals: [{ signal: 's', state: 'missed', pen: null, weight: 1 }] });
    const queue = signalQueue(fold([answer('q', 1, true, { marking: 'open', marked: missed, at: NOW - 2 * DAY })]), world());
    expect(queue.map(({ card }) => card.id)).toEqual(['s']);
    expect(dueToday(queue, world())).toHaveLength(1);
  });
});

describe('interleave', () => {
  const rows = (tasks: readonly string[]) =>
    tasks.reduce((most, task, n) => Math.max(most, tasks[n - 1] === task && tasks[n - 2] === task ? 3 : 1), 1);

  it('never has three in a row of one task where the tasks allow it, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('1.1', '2.1', '3.1'), fc.integer({ min: 1, max: 2 })), { maxLength: 20 }),
        (drawn) => {
          const groups = drawn.map(([task, size], n) => Array.from({ length: size }, (_, k) => ({ id: `${n}-${k}`, task })));
          const flat = groups.flat();
          const out = interleave(groups);
          expect(out.map(({ id }) => id).toSorted()).toEqual(flat.map(({ id }) => id).toSorted());
          for (const group of groups) {
            const at = out.findIndex(({ id }) => id === group[0]?.id);
            expect(out.slice(at, at + group.length).map(({ id }) => id)).toEqual(group.map(({ id }) => id));
          }
          const most = Math.max(0, ...['1.1', '2.1', '3.1'].map((task) => flat.filter((one) => one.task === task).length));
          // Single questions can be spread as long as the others are at least half as many as the most frequent task.
          if (drawn.every(([, size]) => size === 1) && most <= 2 * (flat.length - most) + 2)
            expect(rows(out.map(({ task }) => task))).toBe(1);
        },
      ),
    );
  });
});

describe('a task that crowds the rest', () => {
  const spread = (tasks: string) =>
    interleave([...tasks].map((task) => [{ task }]))
      .map(({ task }) => task)
      .join('');

  it('waits for its turn as long as it is two thirds of the rest or less', () => {
    expect(spread('bcaa')).toBe('bcaa');
    expect(spread('bcaaaa')).toBe('baacaa');
  });

  it('comes as soon as it may where it is more, so that it does not pile up at the end', () => {
    expect(spread('bcaaaaa')).toBe('abaacaa');
    expect(spread('bcaaa')).toBe('bacaa');
  });
});

describe('what is served', () => {
  const entry = (id: string, more: Partial<Parameters<typeof serveFamily>[1][number]> = {}) => ({
    id,
    family: 'f',
    task: '3.1',
    signals: ['s'],
    ...more,
  });

  it('is a variant not seen yet, else the one answered longest ago', () => {
    const entries = [entry('a'), entry('b'), entry('other', { family: 'o' })];
    const log = [answer('a', 1, false, { family: 'f' })];
    expect(serveFamily('f', entries, fold(log)).map(({ id }) => id)).toEqual(['b']);
    expect(serveFamily('f', entries, fold([...log, answer('b', 2, true, { family: 'f' })])).map(({ id }) => id)).toEqual(['a']);
    expect(serveFamily('gone', entries, fold(log))).toEqual([]);
  });

  it('is both of a flip pair, one after the other', () => {
    const entries = [entry('a', { flips: 'b' }), entry('b', { flips: 'a' })];
    expect(serveFamily('f', entries, fold([answer('a', 1, false, { family: 'f' })])).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('shows a signal in a question not seen yet', () => {
    const entries = [entry('a'), entry('b', { family: 'g' }), entry('c', { family: 'h', signals: [] })];
    const schedule = fold([answer('a', 1, false)]);
    expect(serveSignal('s', entries, schedule)?.id).toBe('b');
    expect(serveSignal('s', entries, schedule, new Set(['b']))?.id).toBe('a');
    expect(serveSignal('gone', entries, schedule)).toBeUndefined();
  });
});
