import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellTable } from '../../../src/core/readiness/cell-table.ts';
import { EMPTY_FOLD, extendReadinessFold, foldReadiness } from '../../../src/core/readiness/readiness-fold.ts';
import { localDay } from '../../../src/core/schedule/local-day.ts';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { timeline } from '../../../src/core/stats/timeline.ts';
import { drilled } from '../drill/make-drill.ts';
import { answer, exposure } from '../make-item.ts';
import { DAY, NOW } from './make-table.ts';

const WORLD = { previousIds: new Map<string, string>(), now: NOW, dayOf: localDay };
const fold = (attempts: readonly Attempt[], more: Partial<typeof WORLD> & { difficulties?: ReadonlyMap<string, number> } = {}) =>
  foldReadiness(attempts, { ...WORLD, ...more });
const cells = (attempts: readonly Attempt[], more = {}) => fold(attempts, more).days.flatMap((day) => day.cells);
const at = (days: number) => NOW - days * DAY;

const odd = fc.array(
  fc.record({
    item: fc.constantFrom('a', 'b', 'c', '__proto__'),
    kind: fc.constantFrom('right', 'wrong', 'opened', 'drill'),
    task: fc.constantFrom('1.1', '2.1', '9.9'),
    device: fc.constantFrom('one', 'two'),
    level: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
    zone: fc.constantFrom(0, 840, -720),
    at: fc.oneof(fc.integer({ min: at(200), max: at(0) }), fc.constantFrom(0, NOW + 40 * DAY, Number.MAX_SAFE_INTEGER)),
  }),
  { maxLength: 40 },
);
const made = (rows: typeof odd extends fc.Arbitrary<infer T> ? T : never): readonly Attempt[] =>
  rows.map(({ item, kind, ...more }, n) =>
    kind === 'opened'
      ? exposure(item, n + 1, more)
      : kind === 'drill'
        ? { ...drilled({ item, span: 0, signal: 'x' }, n + 1, true), ...more }
        : answer(item, n + 1, kind === 'right', more),
  );

describe('the fold of the log', () => {
  it('is the same in two parts as in one, at any cut, and after having been stored in between', () => {
    fc.assert(
      fc.property(odd, fc.nat(40), (rows, cut) => {
        const all = timeline(made(rows));
        const first = extendReadinessFold(EMPTY_FOLD, all.slice(0, cut), WORLD);
        const kept = structuredClone(first);
        const whole = fold(all);
        expect(extendReadinessFold(kept, all.slice(cut), WORLD)).toEqual(whole);
        // What was gone on with stays as it was.
        expect(first).toEqual(kept);
      }),
    );
  });

  it('is the same in any order of the log, and counts each answer in one cell', () => {
    fc.assert(
      fc.property(odd, (rows) => {
        const all = made(rows);
        const whole = fold(all);
        expect(fold(all.toReversed())).toEqual(whole);
        const answers = all.filter(({ type }) => type === 'answer').length;
        const counted = whole.days.flatMap((day) => day.cells);
        expect(counted.reduce((sum, cell) => sum + cell.answers, 0)).toBe(answers);
        expect(counted.every(({ answers: n, right, floor }) => right <= n && floor >= 0 && floor <= 0.95)).toBe(true);
      }),
    );
  });

  it('holds one cell for what is alike on a day: domain, difficulty and floor', () => {
    const attempts = [
      answer('a', 1, true, { at: at(3), task: '1.1' }),
      answer('b', 2, false, { at: at(3) + 1000, task: '1.2' }),
      answer('c', 3, true, { at: at(3) + 2000, task: '1.1', level: 3 }),
      answer('d', 4, true, { at: at(2), task: '1.1' }),
      answer('e', 5, true, { at: at(2), task: '2.1' }),
      answer('f', 6, true, { at: at(2), task: '2.1', chance: 0.1 }),
    ];
    expect(cells(attempts).map(({ answers, right }) => [answers, right])).toEqual([
      [2, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it('raises the floor of a repeat by what may be remembered, by when the family was last met, answered or opened', () => {
    const floors = (...attempts: readonly Attempt[]) => cells(attempts).map(({ floor }) => floor);
    const round = (floor: number) => Math.round(floor * 20) / 20;
    const first = answer('a', 1, true, { family: 'f', at: at(40) });
    const again = (days: number) => answer('b', 2, true, { family: 'f', at: at(40 - days) });
    expect(floors(first, again(0.001))).toEqual([0.25, 0.9]);
    expect(floors(first, again(0))).toEqual([0.25, 0.95]);
    expect(floors(first, again(20))).toEqual([0.25, round(0.25 + 0.75 * 0.9 * Math.exp(-1))]);
    expect(floors(exposure('a', 1, { at: at(40) }), answer('a', 2, true, { at: at(30) }))).toEqual([
      round(0.25 + 0.75 * 0.9 * Math.exp(-0.5)),
    ]);
    expect(floors(drilled({ item: 'a', span: 0, signal: 'x' }, 1, true), answer('a', 2, true, { at: at(0) }))).toEqual([0.25]);
  });

  it('counts first exposures by family, whatever the stored flag says; an opened answer uses its family up', () => {
    const { days, met } = fold(
      [
        answer('a', 1, false, { family: 'f', first: false, task: '1.1' }),
        answer('b', 2, true, { family: 'f', first: true, task: '1.1' }),
        exposure('c', 3, { task: '1.1' }),
        answer('c', 4, true, { first: true, task: '1.1' }),
        answer('old', 5, true, { task: '1.1' }),
        answer('new', 6, true, { task: '1.1' }),
      ],
      { previousIds: new Map([['old', 'new']]) },
    );
    expect(days.at(-1)?.domains).toMatchObject([{ domain: '1', firsts: 2 }]);
    expect([...met.keys()]).toEqual(['f', 'c', 'new']);
  });

  it('takes a measured difficulty in place of the level’s, under any id the question had', () => {
    const difficulties = new Map([['new', -1.4]]);
    const attempts = [answer('new', 1, true), answer('old', 2, true), answer('other', 3, true)];
    const found = cells(attempts, { difficulties, previousIds: new Map([['old', 'new']]) });
    expect(found.map(({ difficulty, answers }) => [difficulty, answers])).toEqual([
      [-1.4, 1],
      [-1.4, 1],
      [0, 1],
    ]);
  });

  it('weighs earlier answers of the domain by how long ago they were', () => {
    const attempts = [0, 20, 80].map((days, n) => answer(`q${n}`, n + 1, true, { task: '1.1', at: at(100 - days) }));
    const table = cellTable(fold(attempts), ['1']);
    const near = (found: ArrayLike<number> | undefined, expected: readonly number[]) =>
      expected.forEach((one, place) => void expect(found?.[place]).toBeCloseTo(one, 9));
    near(table.practice[0], [0, Math.exp(-1), Math.exp(-4) + Math.exp(-3)]);
    near(table.practice[1], [0, Math.exp(-20 / 60), Math.exp(-80 / 60) + Math.exp(-1)]);
    near(table.moments.at(-1)?.practice[2], [1 + Math.exp(-60 / 180) + Math.exp(-80 / 180)]);
  });

  it('says where a clock was ahead, and lets no answer lie before the one before it', () => {
    const early = answer('a', 1, true, { at: at(2) });
    const ahead = answer('b', 2, true, { at: NOW + 5 * DAY });
    const back = answer('c', 3, true, { at: at(30) });
    expect(fold([early, back]).ahead).toBe(false);
    const { days, latest, ahead: told } = fold([early, ahead, back]);
    expect([told, latest, days.map((day) => day.at)]).toEqual([true, NOW, [at(2), NOW]]);
  });
});
