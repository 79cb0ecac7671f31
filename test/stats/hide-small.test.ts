import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, LEAST_IN_CELL, shareOf } from '../../src/stats/report/hide-small.ts';

const counts = fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 6 });

describe('small cells', () => {
  it('are hidden, and none of them can be found by subtraction', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const cells = cellsOf(all);
        for (const [at, cell] of cells.entries()) expect(cell === null || (cell === all[at] && cell >= LEAST_IN_CELL)).toBe(true);
        const hidden = cells.filter((cell) => cell === null).length;
        expect(hidden).not.toBe(1);
        if (all.every((count) => count >= LEAST_IN_CELL)) expect(hidden).toBe(0);
      }),
    );
  });

  it('hide the smallest of the others where one alone is small', () => {
    expect(cellsOf([20, 7, 9, 2])).toEqual([20, null, 9, null]);
    expect(cellsOf([20, 7, 3, 2])).toEqual([20, 7, null, null]);
    expect(cellsOf([20, 7, 9, 5])).toEqual([20, 7, 9, 5]);
  });

  it('are told as shares below or above what five learners are', () => {
    expect(shareOf(2, 30)).toEqual({ share: null, said: 'fewer than 17 %' });
    expect(shareOf(28, 30)).toEqual({ share: null, said: 'more than 83 %' });
    expect(shareOf(12, 30)).toEqual({ share: 0.4, said: '40 %' });
  });
});
