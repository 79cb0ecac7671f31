import fc from 'fast-check';
import { expect, it } from 'vitest';
import { optionOrder, seedShowingSame } from '../../../src/core/session/option-order.ts';
import { question } from '../../app/make-bank.ts';
import { randomCases } from '../../figures.ts';

it('another seed shows the options in the same order', () => {
  const { item } = question('q1');
  const order = (seed: number) => optionOrder(item, seed).map(({ id }) => id);
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (shown, start) => {
      let draws = start;
      const seed = seedShowingSame(item, shown, () => draws++);
      expect(order(seed)).toEqual(order(shown));
      // It was drawn, and not taken from the page.
      expect(seed).toBe(draws - 1);
    }),
    { numRuns: randomCases(50) },
  );
});
