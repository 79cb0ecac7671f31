import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceLater } from '../../../src/core/readiness/chance-later.ts';
import { type Belief, outlooks } from '../../../src/core/readiness/outlook.ts';
import { examDraws, passChance } from '../../../src/core/readiness/predict.ts';
import { answer } from '../make-item.ts';
import { beliefOf, DAY, DOMAINS, EXAM, log, NOW } from './make-table.ts';

// What is claimed holds for any draws: these are fewer than the shipped ones.
const draws = examDraws(5, DOMAINS.length, 40);
const direct = (belief: Belief, days: number) => passChance(DOMAINS, outlooks(belief, days), EXAM, draws);
/** A learner by days between answers, share right and how often what was met comes again. */
const learner = fc
  .record({
    count: fc.integer({ min: 30, max: 200 }),
    pace: fc.double({ min: 0.001, max: 3, noNaN: true }),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    families: fc.integer({ min: 20, max: 200 }),
  })
  .map(({ count, pace, from, to, families }) =>
    beliefOf(
      Array.from({ length: count }, (_, n) => {
        const share = from + ((to - from) * n) / count;
        const at = NOW - (count - n) * pace * DAY;
        return answer(`q${n % families}`, n + 1, (n * 0.618) % 1 < share, { task: `${(n % 5) + 1}.1`, at });
      }),
    ),
  );

describe('the chance if nothing more is practiced', () => {
  it('never rises with time', () => {
    const days = fc.uniqueArray(fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.double({ min: 0, max: 800, noNaN: true })), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(learner, days, (belief, asked) => {
        const later = chanceLater(belief, EXAM, draws);
        const sorted = asked.toSorted((a, b) => a - b);
        // Whatever was asked before, the answer to a day is the same.
        const backward = sorted.toReversed().map((day) => later(day).pass);
        const chances = sorted.map((day) => chanceLater(belief, EXAM, draws)(day).pass);
        expect(chances).toEqual(backward.toReversed());
        for (const [at, chance] of chances.entries()) expect(chance).toBeLessThanOrEqual(chances[at - 1] ?? 1);
      }),
      { numRuns: 25 },
    );
  });

  it('is the least of those at the last answer and the named days, up to the day asked for', () => {
    fc.assert(
      fc.property(learner, (belief) => {
        const later = chanceLater(belief, EXAM, draws);
        let least = 1;
        for (const day of [0, 7, 14, 30, 60, 90, 180, 365, 730, 1825]) {
          least = Math.min(least, direct(belief, day));
          expect(later(day).pass).toBe(least);
        }
        // Between two of them it lies between theirs, and not far from its own.
        expect(later(45).pass).toBeLessThanOrEqual(later(30).pass);
        expect(later(45).pass).toBeGreaterThanOrEqual(later(60).pass);
        expect(Math.abs(later(45).pass - Math.min(later(30).pass, direct(belief, 45)))).toBeLessThan(0.015);
      }),
      { numRuns: 15 },
    );
  });

  it('falls for who gained much lately, and lies within its range', () => {
    const rising = Array.from({ length: 300 }, (_, n) =>
      answer(`q${n}`, n + 1, (n * 0.618) % 1 < 0.4 + n / 500, { task: `${(n % 5) + 1}.1`, at: NOW - (300 - n) * 0.05 * DAY }),
    );
    const later = chanceLater(beliefOf(rising), EXAM, draws);
    expect(later(0).pass - later(90).pass).toBeGreaterThan(0.1);
    for (const day of [0, 10, 400]) {
      const { pass, passRange } = later(day);
      expect(passRange[0]).toBeLessThanOrEqual(pass);
      expect(passRange[1]).toBeGreaterThanOrEqual(pass);
    }
  });

  it('does not rise for a weak learner who rests a year, whose own chance by the wandering of abilities would', () => {
    const belief = beliefOf(log([6, 6, 6, 6, 6], 0.1));
    expect(direct(belief, 365)).toBeGreaterThan(direct(belief, 0));
    const later = chanceLater(belief, EXAM, draws);
    expect(later(365).pass).toBeLessThanOrEqual(later(0).pass);
  });
});
