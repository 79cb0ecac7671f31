import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixIn } from '../../../src/core/session/mix-in.ts';

describe('mixIn', () => {
  it('gives every third place to the others, and drops the last of the list for them', () => {
    expect(mixIn(['a', 'b', 'c', 'd', 'e', 'f'], ['x', 'y', 'z'], 6)).toEqual(['a', 'b', 'x', 'c', 'd', 'y']);
  });

  it('leaves the list alone without others, and gives what there is where the list is short', () => {
    expect(mixIn(['a', 'b', 'c'], [], 2)).toEqual(['a', 'b']);
    expect(mixIn(['a'], ['x', 'y', 'z'], 9)).toEqual(['a', 'x', 'y', 'z']);
  });

  it('never gives more than was asked for, nor anything twice, and at most a third of the others', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { maxLength: 12 });
    fc.assert(
      fc.property(ids, ids, fc.nat({ max: 15 }), (list, others, count) => {
        const mixed = mixIn(list, others, count);
        expect(mixed.length).toBeLessThanOrEqual(count);
        expect(new Set(mixed).size).toBe(mixed.length);
        expect(mixed.filter((id) => !list.includes(id)).length).toBeLessThanOrEqual(count / 3);
        expect(mixed.length).toBeGreaterThanOrEqual(Math.min(list.length, count));
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
