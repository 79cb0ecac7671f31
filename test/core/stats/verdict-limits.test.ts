import { describe, expect, it } from 'vitest';
import { verdictLimits } from '../../../src/core/stats/verdict-limits.ts';

describe('what a result can tell', () => {
  it.each([
    [50, { aboveFrom: 42, belowTo: 28 }],
    [25, { aboveFrom: 22, belowTo: 13 }],
    [13, { aboveFrom: 13, belowTo: 5 }],
    [8, { aboveFrom: null, belowTo: 3 }],
    [1, { aboveFrom: null, belowTo: null }],
    [0, { aboveFrom: null, belowTo: null }],
  ])('of %i questions against .70 is %j', (questions, limits) => {
    expect(verdictLimits(questions, 0.7)).toEqual(limits);
  });

  it('is never "below" where the standard is so low that not even none right is', () => {
    expect(verdictLimits(13, 0.2).belowTo).toBeNull();
  });
});
