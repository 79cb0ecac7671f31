import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/core/schedule/exam-date.ts';
import { extendSchedule, foldSchedule } from '../../../src/core/schedule/fold-schedule.ts';
import { ratingOf, signalRatings } from '../../../src/core/schedule/rating.ts';
import type { AnswerAttempt, Attempt } from '../../../src/core/session/attempt.ts';
import { answer, exposure, markingResult } from '../make-item.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const world = { now: NOW, previousIds: new Map<string, string>() };
const fold = (attempts: readonly Attempt[]) => foldSchedule(attempts, world).schedule;
const marked = (more: Parameters<typeof markingResult>[0], rest: Partial<AnswerAttempt> = {}) => ({
  marking: 'open' as const,
  cause: 'solid' as const,
  marked: markingResult(more),
  ...rest,
});
const signal = (state: 'found' | 'clipped' | 'missed', weight = 1, pen: 'right' | 'wrong' | null = null) => ({
  signal: 's',
  state,
  pen,
  weight,
});

describe('ratingOf', () => {
  const rate = (right: boolean, more: Partial<AnswerAttempt>, first = false) => ratingOf(answer('q', 1, right, more), first);

  it('is Again for what was wrong, guessed, or right with hardly a signal seen', () => {
    expect(rate(false, marked({}, { confidence: 'sure' }))).toBe(1);
    expect(rate(true, { confidence: 'guessed' })).toBe(1);
    expect(rate(true, marked({ recall: 0.24 }))).toBe(1);
  });

  it('is Hard where the text was half read, marked badly, or a decisive signal missed', () => {
    expect(rate(true, marked({ recall: 0.25 }))).toBe(2);
    expect(rate(true, marked({ score: 0.49 }))).toBe(2);
    expect(rate(true, marked({ signals: [signal('missed', 2)] }))).toBe(2);
    expect(rate(true, marked({ signals: [signal('missed', 1)] }))).toBe(3);
    expect(rate(true, { confidence: 'unsure' })).toBe(2);
  });

  it('is Easy only for a sure and well-marked answer that is not the first', () => {
    const good = marked({ score: 0.9 }, { confidence: 'sure' });
    expect(rate(true, good)).toBe(4);
    expect(rate(true, good, true)).toBe(3);
    expect(rate(true, marked({ score: 0.9 }))).toBe(3);
    expect(rate(true, { confidence: 'sure' })).toBe(3);
    expect(rate(true, {})).toBe(3);
  });
});

describe('signalRatings', () => {
  const rated = (more: Parameters<typeof markingResult>[0]) => signalRatings(markingResult(more)).map(({ rating }) => rating);

  it('are Again for a signal missed, Hard for one clipped or of the wrong pen, Good for one found', () => {
    const signals = [
      signal('missed'),
      signal('clipped'),
      signal('found', 1, 'wrong'),
      signal('found', 1, 'right'),
      signal('found'),
    ];
    expect(rated({ signals })).toEqual([1, 2, 2, 3, 3]);
  });

  it('are Again for a decoy taken, Hard for one touched, Good for one left, and none for a plain phrase', () => {
    const decoy = (taken: number, id: string | null = 'd') => ({ signal: id, taken });
    expect(rated({ decoys: [decoy(1), decoy(0.99), decoy(0.01), decoy(0), decoy(1, null)] })).toEqual([1, 2, 2, 3]);
  });
});

describe('foldSchedule', () => {
  it('goes on with a signal under the name it has now', () => {
    const missed = (seq: number, id: string) =>
      answer('q', seq, false, marked({ signals: [{ ...signal('missed'), signal: id }] }));
    const log = [missed(1, 'old'), missed(2, 's')];
    const { signals } = foldSchedule(log, { ...world, formerSignals: new Map([['old', 's']]) }).schedule;
    expect([...signals].map(([id, { reviews }]) => [id, reviews])).toEqual([['s', 2]]);
  });

  it('takes in what was wrong or lucky; what was solid stays out', () => {
    const { families } = fold([
      answer('solid', 1, true, { cause: 'solid' }),
      answer('wrong', 2, false),
      answer('lucky', 3, true, marked({ recall: 0.5 }, { cause: 'lucky' })),
      answer('guess', 4, true, { confidence: 'guessed' }),
      exposure('opened', 5),
    ]);
    expect([...families.keys()]).toEqual(['wrong', 'lucky', 'guess']);
  });

  it('counts any question of a family as a review of it, and knows the last one', () => {
    const { families } = fold([
      answer('a', 1, false, { family: 'f', at: NOW - 9 * DAY }),
      answer('b', 2, true, { family: 'f', at: NOW - 2 * DAY }),
    ]);
    expect(families.get('f')).toMatchObject({
      reviews: 2,
      lapses: 0,
      reviewed: NOW - 2 * DAY,
      last: { item: 'b', right: true },
      missed: NOW - 9 * DAY,
    });
  });

  it('takes signals in once missed, clipped or marked with the wrong pen, and decoys once taken', () => {
    const one = (state: 'found' | 'clipped' | 'missed', pen: 'right' | 'wrong' | null = null) =>
      fold([answer('q', 1, true, marked({ signals: [signal(state, 1, pen)] }))]).signals.size;
    expect([one('found'), one('found', 'right'), one('found', 'wrong'), one('clipped'), one('missed')]).toEqual([0, 0, 1, 1, 1]);
    const decoy = (taken: number) => fold([answer('q', 1, true, marked({ decoys: [{ signal: 'd', taken }] }))]).signals.size;
    expect([decoy(0), decoy(0.5), decoy(1)]).toEqual([0, 1, 1]);
  });

  it('follows renamed questions', () => {
    const { families, answered } = foldSchedule([answer('old', 1, false), answer('new', 2, true)], {
      now: NOW,
      previousIds: new Map([['old', 'new']]),
    }).schedule;
    expect([...families.keys()]).toEqual(['new']);
    expect([...answered.keys()]).toEqual(['new']);
  });

  it('does not believe a clock that was years ahead, and one that went back never makes days negative', () => {
    const log = [
      answer('q', 1, false, { at: NOW - 5 * DAY }),
      answer('q', 2, true, { at: NOW + 3650 * DAY }),
      answer('q', 3, true, { at: NOW - 20 * DAY }),
      answer('q', 4, true, { at: NOW - DAY }),
    ];
    const card = fold(log).families.get('q');
    expect(card?.reviews).toBe(4);
    expect(card?.reviewed).toBe(NOW - DAY);
    expect(Number.isFinite(card?.memory.stability)).toBe(true);
  });
});

const attempts = fc.array(
  fc.record({
    item: fc.constantFrom('a', 'b', 'c', 'd'),
    device: fc.constantFrom('d1', 'd2'),
    right: fc.boolean(),
    gap: fc.integer({ min: -3 * DAY, max: 9 * DAY }),
    open: fc.boolean(),
    state: fc.constantFrom('found' as const, 'clipped' as const, 'missed' as const),
  }),
  { maxLength: 25 },
);

it('a first attempt whose clock was years ahead counts as of now', () => {
  const card = fold([answer('q', 1, false, { at: NOW + 3650 * DAY })]).families.get('q');
  expect(card?.reviewed).toBe(NOW);
});

describe('extendSchedule', () => {
  it('is the same as folding the whole log, or says that it cannot be', () => {
    let extended = 0;
    fc.assert(
      fc.property(attempts, fc.nat(25), (drawn, cut) => {
        let at = NOW - 300 * DAY;
        const log = drawn.map(({ item, device, right, gap, open, state }, n): Attempt => {
          at += gap;
          const more = { device, at, family: item < 'c' ? 'f' : item };
          return open
            ? exposure(item, n + 1, more)
            : answer(item, n + 1, right, { ...more, ...marked({ signals: [signal(state)] }) });
        });
        const more = extendSchedule(foldSchedule(log.slice(0, cut), world), log, world);
        if (!more) return;
        extended += 1;
        expect(more.schedule).toEqual(foldSchedule(log, world).schedule);
      }),
    );
    expect(extended).toBeGreaterThan(10);
  });

  it('does not go on with a fold of another log', () => {
    const log = [answer('a', 1, false, { at: NOW - 9 }), answer('a', 2, true, { at: NOW - 5 })];
    const other = [answer('b', 7, false, { at: NOW - 9 }), ...log.slice(1)];
    expect(extendSchedule(foldSchedule(log.slice(0, 1), world), other, world)).toBeUndefined();
    expect(extendSchedule(foldSchedule(log.slice(0, 1), world), log, world)?.schedule).toEqual(fold(log));
  });

  it('does not go on with an answer of the same moment as the last: another device may put it before that', () => {
    const first = answer('a', 5, false, { at: NOW - 9 });
    const same = answer('a', 2, true, { at: NOW - 9, device: 'd0' });
    expect(extendSchedule(foldSchedule([first], world), [first, same], world)).toBeUndefined();
    const later = { ...same, at: NOW - 8 };
    expect(extendSchedule(foldSchedule([first], world), [first, later], world)?.schedule).toEqual(fold([first, later]));
    expect(extendSchedule(foldSchedule([first], world), [first, later, { ...later, seq: 3 }], world)).toBeUndefined();
  });

  it('does not go on past a clock that was ahead', () => {
    const log = [answer('a', 1, false, { at: NOW + DAY }), answer('a', 2, true, { at: NOW + 2 * DAY })];
    expect(extendSchedule(foldSchedule(log.slice(0, 1), world), log, world)).toBeUndefined();
  });
});
