import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseNormal } from '../../../src/core/signal/inverse-normal.ts';
import { armSize, BOUNDS, leastShown, looksOf, neededFor, pairsIn } from '../../../src/core/stats/comparison-plan.ts';

const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
/** Chance of more than x, by Simpson's rule. */
function beyond(x: number): number {
  const [to, steps] = [x + 12, 400];
  const width = (to - x) / steps;
  let sum = 0;
  for (let n = 0; n <= steps; n += 1) sum += (n === 0 || n === steps ? 1 : n % 2 === 1 ? 4 : 2) * density(x + n * width);
  return (sum * width) / 3;
}

/** What crosses the upper bound first at each look, where there is no difference: the density of the sum is carried from look to look. */
function spentAt(times: readonly number[], bounds: readonly number[]): readonly number[] {
  const STEPS = 600;
  const spent: number[] = [];
  let carried: { readonly at: readonly number[]; readonly weight: readonly number[] } = { at: [0], weight: [1] };
  let before = 0;
  for (const [look, time] of times.entries()) {
    const edge = (bounds[look] ?? 0) * Math.sqrt(time);
    const sd = Math.sqrt(time - before);
    spent.push(carried.at.reduce((sum, s, n) => sum + (carried.weight[n] ?? 0) * beyond((edge - s) / sd), 0));
    const width = (2 * edge) / STEPS;
    const at = Array.from({ length: STEPS + 1 }, (_, n) => -edge + n * width);
    const weight = at.map((s, n) => {
      const rule = (n === 0 || n === STEPS ? 1 : n % 2 === 1 ? 4 : 2) * (width / 3);
      return rule * carried.at.reduce((sum, from, m) => sum + (carried.weight[m] ?? 0) * (density((s - from) / sd) / sd), 0);
    });
    carried = { at, weight };
    before = time;
  }
  return spent;
}

describe('the bounds of the three looks', () => {
  it('spend .025 a side as O’Brien and Fleming’s function says: hardly anything early, nearly all of it at the end', () => {
    const allowed = (time: number) => 2 * beyond(inverseNormal(1 - 0.0125) / Math.sqrt(time));
    const times = [0.25, 0.5, 1];
    let sum = 0;
    const exact = [4.3326, 2.9631, 1.9686];
    for (const [look, spent] of spentAt(times, exact).entries()) {
      sum += spent;
      expect(sum / allowed(times[look] ?? 1)).toBeCloseTo(1, 2);
    }
    expect(sum).toBeLessThanOrEqual(0.02501);
    // Ours are no less, and hardly more.
    for (const [look, bound] of BOUNDS.entries()) {
      expect(bound).toBeGreaterThanOrEqual(exact[look] ?? 9);
      expect(bound).toBeLessThan((exact[look] ?? 0) + 0.04);
    }
  });
});

describe('what a comparison can show', () => {
  it('takes about 91 an arm for 20 points and 354 for 10', () => {
    expect([neededFor(0.2), neededFor(0.1)]).toEqual([91, 354]);
  });

  it('is the less the fewer tests there are, and nothing with hardly any', () => {
    expect(leastShown(91)).toBeCloseTo(0.2, 2);
    expect(leastShown(354)).toBeCloseTo(0.1, 3);
    expect(leastShown(3)).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 2000 }), (arm) => {
        const least = leastShown(arm) ?? 1;
        expect(neededFor(least)).toBeLessThanOrEqual(arm + 1);
        expect(leastShown(arm + 1) ?? 1).toBeLessThan(least);
      }),
    );
  });
});

describe('what a bank can serve', () => {
  it('is pairs of families that share a cue, each family in one pair', () => {
    const of = (...cues: readonly string[]) => cues.map((cue, n) => ({ family: `f${n}`, cues: cue.split('') }));
    expect(pairsIn(of('a', 'a', 'a', 'b'))).toBe(1);
    expect(pairsIn(of('a', 'ab', 'b', 'c'))).toBe(1);
    expect(pairsIn(of('ab', 'bc', 'cd', 'a'))).toBe(2);
    expect(pairsIn(of('', ''))).toBe(0);
    const families = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdef'), { maxLength: 3 }), { maxLength: 30 });
    fc.assert(
      fc.property(families, (all) => {
        const made = all.map((cues, n) => ({ family: `f${n}`, cues }));
        const pairs = pairsIn(made);
        expect(pairs).toBeLessThanOrEqual(made.filter(({ cues }) => cues.length > 0).length / 2);
        expect(pairsIn(made.toReversed())).toBe(pairs);
      }),
    );
  });

  it('is so much an arm that the coin gives both as much nine times in ten', () => {
    expect(armSize(0)).toBe(0);
    const [pairs, arm] = [400, armSize(400)];
    // The share of coins that give either arm fewer, by the normal distribution.
    expect(2 * beyond((pairs / 2 - arm) / (Math.sqrt(pairs) / 2))).toBeLessThan(0.11);
    expect(looksOf(arm)).toEqual([46, 92, 183]);
  });
});
