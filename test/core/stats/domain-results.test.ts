import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainResults, type ResultRow, type ResultWorld } from '../../../src/core/stats/domain-results.ts';
import { wilson } from '../../../src/core/stats/wilson.ts';
import { sum } from '../../../src/core/sum.ts';

const entry = (id: string, task: string, objective = `${task}.1`, signals: readonly string[] = []) => ({
  ...{ id, task, objective, signals },
});
const ENTRIES = [
  ...['a', 'b', 'c', 'd'].map((id) => entry(id, '1.1')),
  entry('e', '1.1', '1.1.2', ['cost']),
  ...['p', 'q', 'r', 's', 't', 'u', 'v'].map((id) => entry(id, '2.1')),
];
const LESSONS = [
  { lesson: 'rag', task: '1.1', read: true },
  { lesson: 'agents', task: '1.1', read: false },
  { lesson: 'cost', task: '2.1', read: false },
];

const world = (seen: readonly string[] = [], more: Partial<ResultWorld> = {}): ResultWorld => ({
  entries: ENTRIES,
  objectiveOf: (item) => ENTRIES.find(({ id }) => id === item)?.objective,
  isSeen: (item) => seen.includes(item),
  lessons: LESSONS,
  ...more,
});
const row = (item: string, right: boolean, more: Partial<ResultRow> = {}): ResultRow => ({
  ...{ item, task: ENTRIES.find(({ id }) => id === item)?.task ?? '1.1', right, lucky: false, concepts: [], ...more },
});

describe('domainResults', () => {
  it('has the worst domain first, each with a figure only from five answers on', () => {
    const made = domainResults(
      [row('a', true), row('b', false), ...['p', 'q', 'r'].map((id) => row(id, true)), row('s', false), row('t', false)],
      world(),
    );
    expect(made.map(({ domain, right, total, interval }) => [domain, right, total, interval])).toEqual([
      ['2', 3, 5, wilson(3, 5)],
      ['1', 1, 2, null],
    ]);
  });

  it('has a domain with nothing to do last, with nothing to read or practice', () => {
    const made = domainResults([...['p', 'q', 'r', 's', 't'].map((id) => row(id, true)), row('a', false)], world());
    expect(made.map(({ domain }) => domain)).toEqual(['1', '2']);
    expect(made[1]).toMatchObject({ lessons: [], practice: [] });
  });

  it('names the lessons of what was needed, most needed first, unread before read', () => {
    const missed = [row('a', false, { concepts: ['rag'] }), row('b', false, { concepts: ['agents', 'agents', 'other'] })];
    expect(domainResults(missed, world())[0]?.lessons).toEqual(['agents', 'rag']);
    const twice = [...missed, row('c', false, { concepts: ['rag'] })];
    expect(domainResults(twice, world())[0]?.lessons).toEqual(['rag', 'agents']);
  });

  it('names the next unread lesson of the task where no concept is known', () => {
    expect(domainResults([row('a', false)], world())[0]?.lessons).toEqual(['agents']);
    expect(domainResults([row('a', false)], world([], { lessons: [] }))[0]?.lessons).toEqual([]);
  });

  it('has for each miss a new question on the same objective to practice, then of the task, then the missed ones', () => {
    const made = domainResults([row('a', false), row('b', false)], world(['a', 'b', 'c']));
    expect(made[0]?.practice).toEqual(['d', 'e', 'a', 'b']);
  });

  it('has for a card of the drill a new question with the same signal', () => {
    expect(domainResults([row('a', false, { signal: 'cost' })], world(['a']))[0]?.practice).toEqual(['e', 'a']);
  });

  it('has what was right by luck practiced, without a lesson for it, and counts it as right', () => {
    const [only] = domainResults([row('a', true, { lucky: true, concepts: ['rag'] })], world(['a']));
    expect(only).toMatchObject({ right: 1, total: 1, lucky: 1, lessons: [], practice: ['b', 'a'] });
  });

  it('leaves a question out that is kept for mock exams and was never on the screen', () => {
    expect(domainResults([row('kept', false)], world(['a', 'b', 'c', 'd', 'e']))[0]?.practice).toEqual([]);
    expect(domainResults([row('kept', false)], world(['a', 'b', 'c', 'd', 'e', 'kept']))[0]?.practice).toEqual(['kept']);
  });

  it('counts every answer once, and offers each question and lesson once, never more than ten and three', () => {
    const answers = fc.array(
      fc.record({
        item: fc.constantFrom(...ENTRIES.map(({ id }) => id)),
        right: fc.boolean(),
        lucky: fc.boolean(),
        concepts: fc.subarray(['rag', 'agents', 'cost', 'other']),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(answers, fc.subarray(ENTRIES.map(({ id }) => id)), (given, seen) => {
        const rows = given.map(({ item, right, lucky, concepts }) => row(item, right, { lucky, concepts }));
        const made = domainResults(rows, world(seen));
        expect(sum(made.map(({ total }) => total))).toBe(rows.length);
        expect(sum(made.map(({ right }) => right))).toBe(rows.filter(({ right }) => right).length);
        for (const { right, total, lucky, interval, lessons, practice } of made) {
          expect(lucky).toBeLessThanOrEqual(right);
          expect(interval === null).toBe(total < 5);
          expect(practice.length > 0).toBe(right < total || lucky > 0);
          expect([new Set(lessons).size, new Set(practice).size]).toEqual([lessons.length, practice.length]);
          expect(lessons.length <= 3 && practice.length <= 10).toBe(true);
        }
      }),
    );
  });
});
