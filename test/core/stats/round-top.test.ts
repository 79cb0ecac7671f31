import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundTop } from '../../../src/core/stats/round-top.ts';

it('an axis ends at a round number that holds all and whose half is whole, less than twice too high', () => {
  expect([1, 2, 3, 5, 7, 9, 10, 11, 37, 61, 100].map(roundTop)).toEqual([2, 2, 4, 6, 8, 10, 10, 20, 40, 80, 100]);
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 100_000 }), (most) => {
      const top = roundTop(most);
      expect(top >= most && top < 2 * most && top % 2 === 0).toBe(true);
    }),
  );
});
