import { describe, expect, it } from 'vitest';
import { outlooks } from '../../../src/core/readiness/outlook.ts';
import { examDraws, predict } from '../../../src/core/readiness/predict.ts';
import { whatMoves } from '../../../src/core/readiness/what-moves.ts';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { inverseNormal } from '../../../src/core/signal/inverse-normal.ts';
import { answer } from '../make-item.ts';
import { beliefOf, DOMAINS, EXAM, log, NOW, PLAN } from './make-table.ts';

/** Answers to new middling questions of a domain, three of four right; `first` moves which. */
const answersIn = (domain: string, count: number, first: number, at: number): readonly Attempt[] =>
  Array.from({ length: count }, (_, n) =>
    answer(`${domain}-${first}-${at}-${n}`, at + n + 1, ((n + first) * 0.618) % 1 < 0.75, {
      task: `${domain}.1`,
      at: NOW - (5000 - at) * 60_000,
    }),
  );
const practiced = (counts: readonly number[]): readonly Attempt[] =>
  DOMAINS.flatMap((domain, at) => answersIn(domain, counts[at] ?? 0, at, at * 200));

describe('whatMoves', () => {
  it('narrows nothing where nothing is asked and the standard is certain', () => {
    const moves = whatMoves(beliefOf(log([1, 0, 0, 0, 0], 1)), 0, { scoredPlan: {}, cut: { mean: 0.7, sd: 0 } });
    expect(moves.map(({ narrows }) => narrows)).toEqual(DOMAINS.map(() => 0));
  });

  it('goes by the domains’ shares of the exam, not by how many questions it has', () => {
    const belief = beliefOf(practiced([5, 20, 10, 30, 8]));
    const longer = Object.fromEntries(Object.entries(PLAN).map(([domain, questions]) => [domain, questions * 3]));
    const moves = whatMoves(belief, 3, EXAM);
    for (const [at, { domain, narrows }] of whatMoves(belief, 3, { ...EXAM, scoredPlan: longer }).entries()) {
      expect(domain).toBe(moves[at]?.domain);
      expect(narrows).toBeCloseTo(moves[at]?.narrows ?? Number.NaN, 12);
    }
  });

  it('foretells by how much the range really narrows, within three points, once such answers have come', () => {
    const before = practiced([30, 5, 30, 5, 30]);
    // On the scale on which the range is even: deviates of its ends.
    const width = (attempts: readonly Attempt[], seed: number) => {
      const [low, high] = predict(DOMAINS, outlooks(beliefOf(attempts), 0), EXAM, examDraws(seed, 5)).passRange;
      return inverseNormal(high) - inverseNormal(low);
    };
    const seeds = Array.from({ length: 12 }, (_, seed) => seed);
    const mean = (of: (seed: number) => number) => seeds.reduce((sum, seed) => sum + of(seed), 0) / seeds.length;
    const wide = mean((seed) => width(before, seed));
    for (const { domain, questions, narrows } of whatMoves(beliefOf(before), 0, EXAM)) {
      const after = mean((seed) => width([...before, ...answersIn(domain, questions, seed, 4900)], seed));
      expect(Math.abs(narrows - Math.max(0, 1 - after / wide)), domain).toBeLessThan(0.03);
    }
  });

  it('says more the less is known, and more for a larger part of the exam', () => {
    const movesAfter = (each: number) => whatMoves(beliefOf(practiced(DOMAINS.map(() => each))), 0, EXAM);
    const [little, much] = [movesAfter(10), movesAfter(40)];
    expect(little.map(({ domain }) => domain)).toEqual(['3', '2', '1', '4', '5']);
    for (const { domain, narrows } of little) {
      expect(narrows).toBeGreaterThan((much.find((move) => move.domain === domain)?.narrows ?? 1) + 0.01);
      expect(narrows).toBeLessThan(1);
    }
    for (const { narrows } of much) expect(narrows).toBeGreaterThanOrEqual(0);
  });
});
