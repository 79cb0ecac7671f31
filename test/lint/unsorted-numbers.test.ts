import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reported, toldOfResponses } from './option-question.ts';

const ID = 'unsorted-numbers';
const keep = { front: 'shuffle: false\n' };

describe('unsorted-numbers', () => {
  it('tells numbers and sizes out of order', () => {
    expect(reported(ID, ['*10', '30', '20', '40'], keep)).toHaveLength(1);
    expect(reported(ID, ['*512 MB', '1 GB', '64 MB', '2 GB'], keep)).toHaveLength(1);
    expect(reported(ID, ['*Up to 5 days', 'Up to 30 days', 'Up to 7 days', 'Up to 90 days'], keep)).toHaveLength(1);
  });

  it('lets them pass in order, upwards or downwards', () => {
    expect(reported(ID, ['*512 MB', '1 GB', '2,000 MB', '3 GB'], keep)).toEqual([]);
    expect(reported(ID, ['*90 days', '2 weeks', '1 day', '3 hours'], keep)).toEqual([]);
    expect(reported(ID, ['*Less than 10', '10-20', '21-50', 'More than 50'], keep)).toEqual([]);
    expect(reported(ID, ['*One page', 'Two pages', 'Three pages', 'Five pages'], keep)).toEqual([]);
  });

  it('tells numbers in order that would be shuffled', () => {
    expect(reported(ID, ['*10', '20', '30', '40'])).toEqual([
      'Unexpected shuffling of options that are numbers in order, expected `shuffle: false` in the front matter.',
    ]);
  });

  it('does not look at options that are not all numbers of one kind', () => {
    expect(reported(ID, ['*30', '20', '10', 'Unknown'])).toEqual([]);
    expect(reported(ID, ['*30 GB', '20 days', '50 GB', '10 GB'])).toEqual([]);
    expect(reported(ID, ['*Keep 3 copies', 'Write 5 prompts', 'Train 1 model', 'Call 2 tools'])).toEqual([]);
    expect(toldOfResponses(ID, ['30', '10', '20'])).toEqual([]);
  });

  it('tells every order but the two sorted ones', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 9_999 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(numbers, (list) => {
        const up = list.every((n, at) => at === 0 || n > (list[at - 1] ?? 0));
        const down = list.every((n, at) => at === 0 || n < (list[at - 1] ?? 0));
        const options = list.map((n, at) => `${at === 0 ? '*' : ''}${n} pages`);
        expect(reported(ID, options, keep)).toHaveLength(up || down ? 0 : 1);
      }),
      { numRuns: 40 },
    );
  });
});
