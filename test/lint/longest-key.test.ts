import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reported } from './option-question.ts';

const ID = 'longest-key';
const long = (length: number): string => 'x'.repeat(length);
const lengths = (keys: readonly number[], others: readonly number[]): number =>
  reported(ID, [...keys.map((n, at) => `*${at}${long(n - 1)}`), ...others.map((n, at) => `${at + 5}${long(n - 1)}`)]).length;

describe('longest-key', () => {
  it('tells a key that is both 1.3 times as long and 15 characters longer', () => {
    expect(lengths([65], [50, 20, 20])).toBe(1);
    expect(lengths([64], [50, 20, 20])).toBe(0);
    expect(lengths([45], [30, 20, 20])).toBe(1);
    expect(lengths([44], [30, 20, 20])).toBe(0);
    expect(lengths([118], [100, 20, 20])).toBe(0);
  });

  it('lets a key pass if one distractor is as long', () => {
    expect(lengths([90], [90, 10, 10])).toBe(0);
  });

  it('compares the mean of several keys with the mean of the others', () => {
    expect(lengths([80, 20], [30, 30, 30])).toBe(1);
    expect(lengths([30, 30], [80, 20, 20])).toBe(0);
    expect(lengths([50, 50], [50, 50, 20])).toBe(0);
  });

  it('says how long it is and how long it may be', () => {
    expect(reported(ID, [`*${long(60)}`, `a${long(29)}`, 'b', 'c'])).toEqual([
      'Unexpected key of 60 characters: the longest other option has 30.',
    ]);
  });

  it('never tells a key that is not the longest', () => {
    const size = fc.integer({ min: 2, max: 200 });
    fc.assert(
      fc.property(size, fc.array(size, { minLength: 3, maxLength: 3 }), (key, others) => {
        if (key <= Math.max(...others)) expect(lengths([key], others)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
