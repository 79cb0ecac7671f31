import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/core/item/item.ts';
import type { IndexEntry } from '../../../src/core/item/pack.ts';
import { type Choice, chooseItems } from '../../../src/core/session/choose-items.ts';
import { spreadFamilies } from '../../../src/core/session/spread-families.ts';
import { foldHistory } from '../../../src/core/stats/history.ts';
import { randomCases } from '../../figures.ts';
import { answer, exposure } from '../make-item.ts';

type Entry = IndexEntry & { task: string };
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  task: '3.1',
  family: id,
  kind: 'multiple-choice',
  objective: '3.1.5',
  level: 2,
  signals: [],
  title: id,
  ...more,
});
const ALL: Choice = { tasks: ['3.1', '3.2'], kinds: KINDS, which: 'all', count: 99, starred: new Set() };
const NOTHING = foldHistory([]);
const choose = (entries: Entry[], more: Partial<Choice> = {}, history = NOTHING, seed = 1) =>
  chooseItems(entries, history, { ...ALL, ...more }, seed);
const named = (n: number, more: (i: number) => Partial<Entry> = () => ({})) =>
  Array.from({ length: n }, (_, i) => entry(`q${i}`, more(i)));

describe('chooseItems', () => {
  it('keeps to tasks, kinds and signal', () => {
    const entries = [
      entry('a'),
      entry('b', { task: '3.2' }),
      entry('c', { task: '1.1' }),
      entry('d', { kind: 'ordering' }),
      entry('e', { signals: ['freshness', 'cost'] }),
    ];
    expect(choose(entries).toSorted()).toEqual(['a', 'b', 'd', 'e']);
    expect(choose(entries, { tasks: ['3.2'] })).toEqual(['b']);
    expect(choose(entries, { kinds: ['ordering'] })).toEqual(['d']);
    expect(choose(entries, { signal: 'cost' })).toEqual(['e']);
    expect(choose(entries, { tasks: [] })).toEqual([]);
  });

  it('begins with the one that is on the screen already, and has as many as without it', () => {
    const twins = named(12, (i) => ({ family: `f${i % 6}` }));
    for (const count of [1, 5, 8, 12]) {
      const chosen = choose(twins, { first: 'q7', count });
      expect([chosen[0], chosen.length, new Set(chosen).size]).toEqual(['q7', count, count]);
    }
    expect(choose(twins, { first: 'gone', count: 5 })).toEqual(choose(twins, { count: 5 }));
  });

  it('finds unseen, missed and starred ones; one whose answer was opened is seen', () => {
    const history = foldHistory([
      answer('a', 1, false),
      answer('b', 2, true),
      exposure('c', 3),
      answer('d', 4, true, { cause: 'lucky' }),
    ]);
    const entries = ['a', 'b', 'c', 'd', 'e'].map((id) => entry(id));
    expect(choose(entries, { which: 'unseen' }, history)).toEqual(['e']);
    expect(choose(entries, { which: 'missed' }, history).toSorted()).toEqual(['a']);
    expect(choose(entries, { which: 'starred', starred: new Set(['b', 'z']) }, history)).toEqual(['b']);
  });

  it('puts questions of families not met yet before unseen twins of known ones, and those before seen ones', () => {
    const history = foldHistory(['a', 'b'].map((id, n) => answer(id, n + 1, true, { family: id })));
    const entries = [
      ...['a', 'b'].map((id) => entry(id)),
      ...['a', 'b'].map((id) => entry(`${id}-twin`, { family: id })),
      ...named(6),
    ];
    for (let seed = 0; seed < 20; seed += 1) {
      const unseen = choose(entries, { which: 'unseen', count: 6 }, history, seed);
      expect(unseen.toSorted()).toEqual(['q0', 'q1', 'q2', 'q3', 'q4', 'q5']);
      const all = choose(entries, { count: 8 }, history, seed);
      expect(all.toSorted().slice(0, 2)).toEqual(['a-twin', 'b-twin']);
    }
  });

  it('puts unseen ones first where all are wanted', () => {
    const history = foldHistory(named(10).map(({ id }, n) => answer(id, n + 1, true)));
    const chosen = choose(named(20), { count: 15 }, history);
    expect(chosen).toHaveLength(15);
    expect(chosen.slice(0, 10).filter((id) => history.items.has(id))).toEqual([]);
    expect(chosen.slice(10).filter((id) => !history.items.has(id))).toEqual([]);
  });

  it('draws the same for the same seed, and others for another', () => {
    expect(choose(named(50), { count: 10 })).toEqual(choose(named(50), { count: 10 }));
    expect(choose(named(50), { count: 10 })).not.toEqual(choose(named(50), { count: 10 }, NOTHING, 2));
    const firsts = new Set(Array.from({ length: 200 }, (_, seed) => choose(named(10), { count: 1 }, NOTHING, seed)[0]));
    expect(firsts.size).toBe(10);
  });

  it('takes one of a family while there are enough, and an unseen one of it where all are wanted', () => {
    const entries = named(12, (i) => ({ family: `f${i % 6}` }));
    const history = foldHistory(named(6).map(({ id }, n) => answer(id, n + 1, true)));
    for (let seed = 0; seed < 50; seed += 1) {
      const chosen = choose(entries, { count: 6 }, history, seed);
      expect(new Set(chosen.map((id) => Number(id.slice(1)) % 6)).size).toBe(6);
      expect(chosen.filter((id) => history.items.has(id))).toEqual([]);
    }
  });

  it('takes twins and other mates where there are not enough, and keeps them apart', () => {
    const entries = named(6, (i) => ({ family: `f${i % 3}` }));
    for (let seed = 0; seed < 50; seed += 1) {
      const families = choose(entries, { count: 5 }, NOTHING, seed).map((id) => Number(id.slice(1)) % 3);
      expect(families).toHaveLength(5);
      expect(families.some((family, n) => n > 0 && family === families[n - 1])).toBe(false);
    }
  });

  it('never chooses more than asked, nor one twice, nor fewer than it could', () => {
    const some = fc.array(fc.record({ family: fc.constantFrom('a', 'b', 'c', 'd', 'e'), task: fc.constantFrom('3.1', '1.1') }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(some, fc.integer({ min: -1, max: 25 }), fc.maxSafeNat(), (list, count, seed) => {
        const entries = list.map((more, i) => entry(`q${i}`, more));
        const fitting = entries.filter(({ task }) => task === '3.1');
        const chosen = choose(entries, { count }, NOTHING, seed);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen).toHaveLength(Math.max(0, Math.min(count, fitting.length)));
        const families = new Set(chosen.map((id) => entries.find((one) => one.id === id)?.family));
        expect(families.size).toBe(Math.min(chosen.length, new Set(fitting.map(({ family }) => family)).size));
      }),
    );
  });
});

describe('spreadFamilies', () => {
  const families = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 })
    .map((list) => list.map((family, n) => ({ family, n })));
  const neighbors = (list: readonly { family: string }[]) =>
    list.filter(({ family }, n) => n > 0 && family === list[n - 1]?.family).length;

  it('keeps mates apart wherever that is possible, and has the fewest neighbors where it is not', () => {
    fc.assert(
      fc.property(families, (list) => {
        const spread = spreadFamilies(list);
        expect(spread.toSorted((a, b) => a.n - b.n)).toEqual(list);
        const largest = Math.max(0, ...list.map(({ family }) => list.filter((one) => one.family === family).length));
        // One family of k among n needs k - 1 others between: whatever is lacking must stand together.
        expect(neighbors(spread)).toBe(Math.max(0, 2 * largest - 1 - list.length));
      }),
      { numRuns: randomCases(1000) },
    );
  });

  it('leaves an order alone in which no mates meet', () => {
    fc.assert(
      fc.property(families, (list) => {
        fc.pre(neighbors(list) === 0);
        expect(spreadFamilies(list)).toEqual(list);
      }),
    );
  });
});
