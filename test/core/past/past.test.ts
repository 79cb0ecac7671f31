import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROGRESS_FOLDS } from '../../../src/app/past/all-folds.ts';
import { extended, NO_EXTENT } from '../../../src/core/past/extent.ts';
import { extendPast, foldPast } from '../../../src/core/past/fold-past.ts';
import { HISTORY } from '../../../src/core/past/history-past.ts';
import type { PastWorld } from '../../../src/core/past/past-fold.ts';
import { READING } from '../../../src/core/past/reading-past.ts';
import { TALLY } from '../../../src/core/past/tally-past.ts';
import { DAY, localDay } from '../../../src/core/schedule/local-day.ts';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { drilled } from '../drill/make-drill.ts';
import { answer, exposure, markingResult } from '../make-item.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const WORLD: PastWorld = {
  ...{ now: NOW, dayBegins: 4, difficulties: new Map([['b', 1.5]]) },
  previousIds: new Map([['old', 'a']]),
  formerSignals: new Map([['s0', 's']]),
  // Two questions that have become variants of one since.
  families: new Map([
    ['c', 'pair'],
    ['d', 'pair'],
  ]),
  wrong: [{ items: ['b'], revisions: ['wrong'] }],
};

const rows = fc.array(
  fc.record({
    item: fc.constantFrom('a', 'old', 'b', 'c', 'd', '__proto__'),
    type: fc.constantFrom('right', 'wrong', 'opened', 'drill'),
    mode: fc.constantFrom<'practice' | 'review' | 'mock'>('practice', 'review', 'mock'),
    marking: fc.constantFrom<'open' | 'guided' | 'off'>('open', 'guided', 'off'),
    state: fc.constantFrom<'found' | 'clipped' | 'missed'>('found', 'clipped', 'missed'),
    revision: fc.constantFrom('r1', 'wrong'),
    task: fc.constantFrom('1.1', '2.1', '10.2'),
    zone: fc.constantFrom(0, 840, -720),
    spent: fc.constantFrom(0, 40_000, 9_000_000),
    device: fc.constantFrom('one', 'two'),
    /** Since the attempt before, ms: clocks are set back now and then. */
    gap: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 5 * DAY }) }, fc.integer({ min: -9 * DAY, max: 0 })),
  }),
  { maxLength: 40 },
);

/** A log as it grew, each device counting its own. */
function logOf(given: typeof rows extends fc.Arbitrary<infer T> ? T : never, from = NOW - 150 * DAY): readonly Attempt[] {
  const counts = new Map<string, number>();
  let at = from;
  return given.map(({ item, type, gap, state, mode, marking, spent, ...more }, n): Attempt => {
    const seq = (counts.get(more.device) ?? 0) + 1;
    counts.set(more.device, seq);
    at += gap;
    const base = { ...more, at, id: `${n}` };
    if (type === 'opened') return exposure(item, seq, base);
    if (type === 'drill') return { ...drilled({ item, span: 0, signal: 's0' }, seq, state === 'found'), ...base, spent };
    const marked = markingResult({
      signals: [{ signal: 's', state, pen: null, weight: 1 }],
      decoys: [{ signal: 'd', taken: 1 }],
    });
    const marks = marking === 'off' ? {} : { marked, marks: [{ start: 0, end: 3, pen: 'for' as const }] };
    return answer(item, seq, type === 'right', { ...base, mode, marking, spent, ...marks });
  });
}

describe('what the log adds up to', () => {
  for (const fold of PROGRESS_FOLDS) {
    it(`is the same as all at once for ${fold.name}, kept at any place and gone on with, or says that it cannot be`, () => {
      let went = 0;
      fc.assert(
        fc.property(rows, fc.nat(40), fc.nat(40), (given, cut, next) => {
          const log = logOf(given);
          const [first, second] = [Math.min(cut, next), Math.max(cut, next)];
          const kept = structuredClone(foldPast(fold, log.slice(0, first), WORLD));
          const before = structuredClone(kept);
          const more = extendPast(fold, kept, log.slice(first, second), WORLD);
          const all = more && extendPast(fold, structuredClone(more), log.slice(second), WORLD);
          expect(kept).toEqual(before);
          if (!all) return;
          went += 1;
          expect(all).toEqual(foldPast(fold, log, WORLD));
        }),
        { numRuns: 300 },
      );
      expect(went).toBeGreaterThan(30);
    });

    it(`always goes on for ${fold.name} where one device alone answers, also when its clock is set back`, () => {
      fc.assert(
        fc.property(rows, fc.nat(40), (given, cut) => {
          const log = logOf(
            given.map((one) => ({ ...one, device: 'one' })),
            NOW - 400 * DAY,
          );
          const all = extendPast(fold, structuredClone(foldPast(fold, log.slice(0, cut), WORLD)), log.slice(cut), WORLD);
          expect(all).toEqual(foldPast(fold, log, WORLD));
        }),
      );
    });

    it(`is the same in whatever order the log is read for ${fold.name}`, () => {
      fc.assert(
        fc.property(rows, (given) => {
          const log = logOf(given);
          expect(foldPast(fold, log.toReversed(), WORLD)).toEqual(foldPast(fold, log, WORLD));
        }),
      );
    });
  }

  it('is not gone on with where a clock was ahead, then or now, nor by another device’s attempt of before', () => {
    const [fold] = PROGRESS_FOLDS;
    if (!fold) throw new Error('There are no folds.');
    const at = (seq: number, when: number, device = 'one') => answer('a', seq, false, { at: when, device });
    const made = foldPast(fold, [at(1, NOW - DAY)], WORLD);
    expect(extendPast(fold, made, [], { ...WORLD, now: NOW - 2 * DAY })).toBeUndefined();
    expect(extendPast(fold, made, [at(1, NOW - 2 * DAY, 'two')], WORLD)).toBeUndefined();
    expect(extendPast(fold, made, [at(1, NOW - 1, 'two')], WORLD)).toBeDefined();
    const ahead = foldPast(fold, [at(1, NOW + 1)], WORLD);
    expect(extendPast(fold, ahead, [], { ...WORLD, now: NOW + DAY })).toBeUndefined();
  });
});

describe('a fold of the log', () => {
  const at = NOW - DAY;
  const marked = (taken: number) => ({
    marked: markingResult({ decoys: [{ signal: 'd', taken }] }),
    marks: [{ start: 0, end: 3, pen: 'for' as const }],
  });

  it('of what was done has how many questions were answered: no exposures, no cards', () => {
    const log = [answer('a', 1, true, { at }), answer('a', 2, false, { at }), exposure('b', 3, { at })];
    const card = { ...drilled({ item: 'c', span: 0, signal: 's' }, 4, true), at };
    expect(foldPast(HISTORY, [...log, card], WORLD).state.answered).toBe(2);
    expect(foldPast(HISTORY, [], WORLD).state.answered).toBe(0);
  });

  it('of the reading counts together what says the same: a decoy that was offered and not taken is not one that was', () => {
    const log = [answer('a', 1, true, { at, ...marked(1) }), answer('a', 2, true, { at, ...marked(0) })];
    const again = answer('a', 3, true, { at, ...marked(1) });
    const { counted } = foldPast(READING, [...log, again], WORLD).state;
    expect([...counted.values()].map(({ times }) => times)).toEqual([2, 1]);
  });

  it('of the reading leaves out exposures and questions that are not choices, and keeps who met a family first', () => {
    const log = [
      exposure('c', 1, { at, family: 'one' }),
      answer('c', 2, true, { at: at + 1, family: 'one' }),
      answer('e', 3, true, { at: at + 2, family: 'old', kind: 'ordering' }),
      { ...drilled({ item: 'f', span: 0, signal: 's' }, 4, true), at: at + 3, family: 'three' },
      { ...drilled({ item: 'f', span: 0, signal: 's' }, 5, true), at: at + 4, family: 'three' },
      answer('f', 6, false, { at: at + 5, family: 'three' }),
    ];
    const { counted, firsts } = foldPast(READING, log, WORLD).state;
    expect([...counted.values()].map(({ attempt, times }) => [attempt.type, attempt.item, times])).toEqual([
      ['answer', 'c', 1],
      ['drill', 'f', 2],
      ['answer', 'f', 1],
    ]);
    expect([...firsts].map(([family, { seq }]) => [family, seq])).toEqual([
      ['one', 1],
      ['a', 3],
      ['three', 6],
    ]);
  });

  it('of a day has what was answered, in reviews and mock exams, what was met, and what answered a wrong key', () => {
    const log = [
      exposure('e', 1, { at }),
      answer('e', 2, false, { at: at + 1, family: 'one', task: '2.1' }),
      answer('e', 3, true, { at: at + 2, family: 'one', task: '2.1', mode: 'review' }),
      answer('old', 4, false, { at: at + 3, family: 'two', mode: 'review' }),
      answer('f', 5, true, { at: at + 4, family: 'three', mode: 'mock' }),
      { ...drilled({ item: 'g', span: 0, signal: 's' }, 6, true), at: at + 5 },
      answer('b', 7, true, { at: at + 6, revision: 'wrong' }),
    ];
    const { answered, reviews, wrongReviews, mockDay, seen, firsts, wrong } = foldPast(TALLY, log, WORLD).state;
    expect({ answered, reviews, wrongReviews, mockDay }).toEqual({
      ...{ answered: 4, reviews: 2, wrongReviews: 1 },
      mockDay: localDay(at + 4, 0, WORLD.dayBegins),
    });
    expect([...seen]).toEqual(['e', 'a', 'f']);
    expect([...firsts]).toEqual([
      ['one', { item: 'e', task: '2.1', right: false }],
      ['two', { item: 'a', task: '3.1', right: false }],
      ['three', { item: 'f', task: '3.1', right: true }],
    ]);
    expect([...wrong.values()]).toEqual([{ item: 'b', revision: 'wrong' }]);
    const none = foldPast(TALLY, [], WORLD).state;
    expect(none).toMatchObject({ answered: 0, reviews: 0, wrongReviews: 0, mockDay: null, days: [], spent: [] });
  });

  it('is gone on with after an attempt of this very moment', () => {
    const made = foldPast(HISTORY, [answer('a', 1, true, { at: NOW })], WORLD);
    expect(extendPast(HISTORY, made, [answer('a', 2, true, { at: NOW })], WORLD)?.state.answered).toBe(2);
  });
});

it('how much there is of a log does not go by the order in which it is read', () => {
  fc.assert(
    fc.property(rows, fc.nat(40), (given, cut) => {
      const log = logOf(given);
      const whole = extended(NO_EXTENT, log);
      expect(extended(extended(NO_EXTENT, log.slice(cut)), log.slice(0, cut))).toEqual(whole);
      expect(whole.attempts).toBe(log.length);
    }),
  );
});
