import { describe, expect, it } from 'vitest';
import { optionOrder } from '../../../src/core/session/option-order.ts';
import { seededRandom, shuffled } from '../../../src/core/session/random.ts';
import { choice, matching, options } from '../make-item.ts';

const draw = (n: number, seed: number, purpose?: string) => Array.from({ length: n }, seededRandom(seed, purpose));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

describe('seededRandom', () => {
  it('gives the same numbers for the same seed and purpose, for ever', () => {
    expect(draw(3, 42, 'items')).toEqual(draw(3, 42, 'items'));
    // Frozen: a session that was saved must show its options in the same order after an update.
    expect(draw(3, 1, 'a').map((x) => x * 2 ** 32)).toEqual([3509672571, 1562970864, 22365308]);
  });

  it('gives other numbers for another seed, above 32 bits too, or another purpose', () => {
    const rows = [draw(4, 1), draw(4, 2), draw(4, 2 ** 40 + 1), draw(4, 1, 'a'), draw(4, 1, 'b')].map(String);
    expect(new Set(rows).size).toBe(5);
  });

  it('is even: ten bins of 100,000 numbers pass a chi-square test, over neighboring seeds too', () => {
    const chi = (numbers: number[]) => {
      const bins = Array.from({ length: 10 }, () => 0);
      for (const x of numbers) bins[Math.floor(x * 10)] = (bins[Math.floor(x * 10)] ?? 0) + 1;
      return bins.reduce((sum, n) => sum + (n - numbers.length / 10) ** 2 / (numbers.length / 10), 0);
    };
    expect(chi(draw(100_000, 7))).toBeLessThan(27.9);
    expect(chi(Array.from({ length: 100_000 }, (_, seed) => seededRandom(seed)()))).toBeLessThan(27.9);
  });
});

describe('shuffled', () => {
  it('keeps every thing once and the list given as it was', () => {
    const list = [1, 2, 3, 4, 5];
    expect(shuffled(list, seededRandom(1)).toSorted()).toEqual(list);
    expect(list).toEqual([1, 2, 3, 4, 5]);
    expect(shuffled([], seededRandom(1))).toEqual([]);
  });

  it('draws every order equally often', () => {
    const counts = new Map<string, number>();
    const random = seededRandom(3);
    for (let n = 0; n < 24_000; n += 1) {
      const order = shuffled(['a', 'b', 'c', 'd'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chi = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(chi).toBeLessThan(49.7);
  });
});

describe('optionOrder', () => {
  it('is the same after a reload, another for another session, and another for another question', () => {
    const item = { ...choice, options: options('abcdefgh') };
    expect(optionOrder(item, 5)).toEqual(optionOrder(item, 5));
    expect(ids(optionOrder(item, 5))).not.toBe(ids(optionOrder(item, 6)));
    expect(ids(optionOrder(item, 5))).not.toBe(ids(optionOrder({ ...item, id: 'aif-c01/3.1/other' }, 5)));
  });

  it("keeps the author's order where it must be kept, and shuffles the responses of a matching", () => {
    expect(optionOrder({ ...choice, shuffle: false }, 5)).toEqual(choice.options);
    const orders = new Set(Array.from({ length: 60 }, (_, seed) => ids(optionOrder(matching, seed))));
    expect([...orders].toSorted()).toEqual(['xyz', 'xzy', 'yxz', 'yzx', 'zxy', 'zyx']);
  });
});
