import { expect, it } from 'vitest';
import { wilson } from '../../src/core/stats/wilson.ts';
import { standingWords } from '../../src/messages/en/standing-words.ts';

const of = (right: number, total: number, lucky = 0) =>
  standingWords(
    { domain: '1', right, total, lucky, interval: total < 5 ? null : wilson(right, total), lessons: [], practice: [] },
    'question',
  );

it('a domain has a figure with its range from five answers on', () => {
  expect(of(3, 8)).toBe('3 of 8 right (38 %; could be 14 to 69 %).');
  expect(of(3, 8, 1)).toBe('3 of 8 right, 1 of them by luck (38 %; could be 14 to 69 %).');
  expect(of(2, 5, 2)).toBe('2 of 5 right, all of them by luck (40 %; could be 12 to 77 %).');
});

it('of fewer it is said in words that they are too few', () => {
  expect(of(0, 1)).toBe('Only one question, missed: too few for a figure.');
  expect(of(1, 1)).toBe('Only one question, right: too few for a figure.');
  expect(of(1, 1, 1)).toBe('Only one question, right, one right by luck: too few for a figure.');
  expect(of(2, 4)).toBe('Only four questions, two missed: too few for a figure.');
  expect(of(3, 3)).toBe('Only three questions, all right: too few for a figure.');
  expect(of(0, 3)).toBe('Only three questions, all missed: too few for a figure.');
});
