import fc from 'fast-check';
import { createEmptyCard, fsrs, type Grade } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/core/schedule/exam-date.ts';
import { foldSchedule } from '../../../src/core/schedule/fold-schedule.ts';
import { afterReview, intervalDays, type Memory, type Rating, recallAfter } from '../../../src/core/schedule/memory.ts';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { randomCases } from '../../figures.ts';
import { answer, markingResult } from '../make-item.ts';

const NOW = Date.UTC(2030, 0, 1);
const START = Date.UTC(2026, 0, 1, 12);

describe('memory', () => {
  it('gives the published values of the first rating', () => {
    const firsts = ([1, 2, 3, 4] as const).map((rating) => afterReview(null, 0, rating));
    expect(firsts.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(firsts.map(({ difficulty }) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1]);
  });

  it('gives the published memory after six reviews at 0, 0, 1, 3, 8 and 21 days', () => {
    const days = [0, 0, 1, 3, 8, 21];
    const memory = ([1, 3, 3, 3, 3, 3] as const).reduce<Memory | null>(
      (now, rating, n) => afterReview(now, days[n] ?? 0, rating),
      null,
    );
    expect(memory?.stability).toBeCloseTo(53.62691, 4);
    expect(memory?.difficulty).toBeCloseTo(6.3574867, 4);
  });

  it('gives the published recall, and .9 after as many days as its stability', () => {
    expect(recallAfter({ stability: 8.2956, difficulty: 1 }, 8)).toBeCloseTo(0.9024733, 6);
    expect(recallAfter({ stability: 12, difficulty: 5 }, 12)).toBeCloseTo(0.9, 6);
  });

  it('comes the earlier the more is to be recalled, never before a day nor after a year', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 36500, noNaN: true }), (stability) => {
        const days = [0.95, 0.93, 0.9, 0.88].map((retention) => intervalDays({ stability, difficulty: 5 }, retention));
        expect(days).toEqual(days.toSorted((a, b) => a - b));
        expect(days[0]).toBeGreaterThanOrEqual(1);
        expect(days[3]).toBeLessThanOrEqual(365);
      }),
    );
  });
});

describe('the replay of the log', () => {
  it('agrees with the library’s own scheduler on 5,000 histories', { timeout: 60_000 }, () => {
    const scheduler = fsrs({ enable_fuzz: false, enable_short_term: true, learning_steps: [], relearning_steps: [] });
    const history = fc.array(
      fc.record({ rating: fc.constantFrom<Rating>(1, 2, 3, 4), hours: fc.integer({ min: 0, max: 24 * 60 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    const marks = { 1: { recall: 0.2 }, 2: { recall: 0.5 }, 3: { score: 0.8 }, 4: {} };
    fc.assert(
      fc.property(history, (reviews) => {
        let at = START;
        // The first answer is wrong, so that the family is in the schedule; then each rating by what makes it.
        const log: Attempt[] = [answer('q', 1, false, { at })];
        let card = scheduler.next(createEmptyCard(at), at, 1 as Grade).card;
        for (const [n, { rating, hours }] of reviews.entries()) {
          at += hours * 3_600_000;
          card = scheduler.next(card, at, rating as Grade).card;
          log.push(
            answer('q', n + 2, true, {
              at,
              marking: 'open',
              cause: 'solid',
              confidence: 'sure',
              marked: markingResult(marks[rating]),
            }),
          );
        }
        // The library's days begin at midnight.
        const family = foldSchedule(log, { now: NOW, previousIds: new Map(), dayBegins: 0 }).schedule.families.get('q');
        expect(family?.memory.stability).toBeCloseTo(card.stability, 6);
        expect(family?.memory.difficulty).toBeCloseTo(card.difficulty, 6);
        expect(family?.reviews).toBe(card.reps);
      }),
      { numRuns: randomCases(5000) },
    );
  });
});

it('a day is 86,400,000 ms', () => expect(DAY).toBe(24 * 60 * 60 * 1000));
