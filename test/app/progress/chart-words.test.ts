import { describe, expect, it } from 'vitest';
import { wilson } from '../../../src/core/stats/wilson.ts';
import { comingWords, shareWords, studiedWords, weekName } from '../../../src/messages/en/chart-words.ts';

const minutes = (...list: readonly number[]) => list.map((one, at) => ({ day: 100 + at, minutes: one }));
const counts = (...list: readonly number[]) => list.map((count, at) => ({ day: 100 + at, count }));
const dayWords = (day: number) => `day ${day}`;
const stretch = (right: number, total: number) => {
  const [low, high] = wilson(right, total);
  return { from: 100, to: 110, right, total, low, high };
};

describe('the words of charts', () => {
  it('name a day a week of a chart', () => {
    expect([100, 101, 107, 114, 93, 86].map((day) => weekName(day, 100))).toEqual([
      'today',
      undefined,
      '1 week',
      '2 weeks',
      '1 week',
      '2 weeks',
    ]);
  });

  it('say the days of study at none, one and many', () => {
    expect(studiedWords(minutes(0, 0, 0))).toBe('Nothing in the last 3 days.');
    expect(studiedWords(minutes(0, 0, 1))).toBe('1 minute in the last 3 days, on 1 day: about 1 minute each. Today: 1 minute.');
    expect(studiedWords(minutes(20, 11, 0))).toBe(
      '31 minutes in the last 3 days, on 2 days: about 16 minutes each. Today: no minutes.',
    );
  });

  it('say the reviews to come at none, one and many', () => {
    expect(comingWords(counts(0, 0, 0), dayWords)).toBe('No review is due in the next 3 days.');
    expect(comingWords(counts(2, 0, 0), dayWords)).toBe('2 reviews are due today, none in the 2 days after.');
    expect(comingWords(counts(1, 0, 1), dayWords)).toBe('1 review is due today, 1 in the 2 days after.');
    expect(comingWords(counts(0, 2, 3, 3), dayWords)).toBe(
      'No reviews are due today, 8 in the 3 days after. The fullest day is day 102, with 3.',
    );
  });

  it('say a share over time, never without its range, and no figure of too few', () => {
    expect(shareWords([])).toBe('Too few answers for a figure.');
    expect(shareWords([stretch(6, 10)])).toBe('60 % (could be 31 to 83 %) of 10 answers.');
    expect(shareWords([stretch(4, 10), stretch(9, 11)])).toBe(
      'From 40 % (could be 17 to 69 %) of the first 10 answers to 82 % (could be 52 to 95 %) of the last 11.',
    );
  });
});
