import { describe, expect, it } from 'vitest';
import { reported } from './option-question.ts';

const ID = 'convergence';

describe('convergence', () => {
  it('tells a key each part of which stands in another distractor', () => {
    expect(reported(ID, ['*Red circle with dots', 'Red square', 'Blue circle', 'Green dots'])).toEqual([
      'Unexpected key that shares 3 words with the other options, while none of them shares more than 1.',
    ]);
  });

  it('lets a lead of one word pass', () => {
    expect(reported(ID, ['*Red circle', 'Red square', 'Blue circle', 'Green'])).toEqual([]);
  });

  it('lets it pass where a distractor shares as much', () => {
    expect(reported(ID, ['*Red circle', 'Red square', 'Blue circle', 'Blue square'])).toEqual([]);
  });

  it('lets words pass that all options have', () => {
    expect(reported(ID, ['*Tune the model', 'Train the model', 'Ask the model', 'Change the model'])).toEqual([]);
  });

  it('does not look at questions with several keys', () => {
    expect(reported(ID, ['*Red circle with dots', '*Yellow', 'Red square', 'Blue circle', 'Green dots'])).toEqual([]);
  });

  it('is silent where a distractor is the one that shares most', () => {
    expect(reported(ID, ['Red circle with dots', '*Red square', 'Blue circle', 'Green dots'])).toEqual([]);
  });
});
