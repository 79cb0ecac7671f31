import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberRange, rangesOverlap } from '../../src/lint/number-range.ts';

const ends = (text: string): readonly [number, number] | undefined => {
  const range = numberRange(text);
  return range && [range.low, range.high];
};

describe('a range of numbers in a text', () => {
  it('is read with its units', () => {
    expect(ends('10-50')).toEqual([10, 50]);
    expect(ends('From 1 to 2 GB')).toEqual([1e9, 2e9]);
    expect(ends('512 MB to 1 GB')).toEqual([512e6, 1e9]);
    expect(ends('1,500 requests per second')).toEqual([1500, 1500]);
    expect(ends('two million tokens')).toEqual([2e6, 2e6]);
    expect(ends('No more than 30 days')).toEqual([Number.NEGATIVE_INFINITY, 30 * 86_400]);
    expect(ends('5 or more')).toEqual([5, Number.POSITIVE_INFINITY]);
    expect(ends('90%')).toEqual([90, 90]);
  });

  it('is none where there is no number, or where numbers are something else', () => {
    for (const text of ['Many', '10.0.0.0/16', 'S3', '3 models of 5', 'v1.2', '-5', 'GPT-4', '']) {
      expect(ends(text), text).toBeUndefined();
    }
  });

  it('overlaps as its numbers do, whichever comes first', () => {
    const bounds = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
      .map(([low, more]) => [low, low + more] as const);
    fc.assert(
      fc.property(bounds, bounds, ([a, b], [c, d]) => {
        const [one, other] = [numberRange(`${a}-${b} GB`), numberRange(`between ${c} and ${d} GB`)];
        if (one === undefined || other === undefined) throw new Error('not read');
        expect(rangesOverlap(one, other)).toBe(Math.max(a, c) <= Math.min(b, d));
        expect(rangesOverlap(other, one)).toBe(rangesOverlap(one, other));
      }),
    );
  });
});
