import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/core/today/piece.ts';
import { type Today, todayOf } from '../../../src/core/today/today.ts';
import { piecesWords, shortParts, stepWords, whyWords } from '../../../src/messages/en/piece-words.ts';
import { buttonWords, daysWords, doneWords, fitWords, reviewWords, todayWords } from '../../../src/messages/en/today-words.ts';
import { facts } from '../../core/today/facts.ts';

const review = (count: number): Piece => ({ kind: 'review', why: 'due', count, minutes: count });
const fresh = (count: number): Piece => ({ kind: 'new', why: 'weak', task: '1.1', count, minutes: count });
const hard = (count: number): Piece => ({ kind: 'hardest', why: 'eve', count, minutes: count });
const lesson: Piece = {
  kind: 'lesson',
  why: 'next',
  count: 1,
  minutes: 5,
  lesson: 'a',
  title: 'Agents',
  task: '1.1',
};
const mock: Piece = { kind: 'mock', why: 'first', count: 1, minutes: 45, size: 'half' };

/** A day as it would be worked out, but for what is given. */
const day = (more: Partial<Today>): Today => {
  const pieces = more.pieces ?? [];
  const minutes = pieces.reduce((sum, piece) => sum + piece.minutes, 0);
  return { ...todayOf(facts()), pieces, minutes, waiting: 0, next: null, minutesDone: 0, reviews: 0, ...more };
};

describe('pieces in words', () => {
  it('are counted at one and many', () => {
    expect([review(1), review(2), fresh(1), fresh(3), hard(1), hard(4), lesson, mock].map((piece) => stepWords(piece))).toEqual([
      ...['1 review', '2 reviews', '1 new question in task 1.1', '3 new questions in task 1.1'],
      ...['Your hardest question', 'Your 4 hardest questions', 'Lesson: Agents', 'A half-length mock exam'],
    ]);
    expect(piecesWords([review(1)])).toBe('1 review');
    expect(piecesWords([review(2), fresh(1)])).toBe('2 reviews and 1 new question');
    expect(piecesWords([review(2), fresh(4), fresh(2), lesson, lesson, mock])).toBe(
      '2 reviews, 6 new questions, 2 lessons, and 1 mock exam',
    );
    expect(shortParts([hard(1), fresh(2)])).toEqual(['1 hard question', '2 new']);
    expect(whyWords(fresh(1))).toBe('Much of this task went wrong');
    expect(whyWords(fresh(1), 'Use retrieval')).toBe('Use retrieval: much of this task went wrong');
  });
});

describe('the day in words', () => {
  it('says how far the exam is', () => {
    expect([null, -1, 0, 1, 2].map((daysLeft) => daysWords({ daysLeft }))).toEqual([
      ...['', '', 'Your exam is today.', 'Your exam is tomorrow.', '2 days to your exam.'],
    ]);
  });

  it('says what is to be done, what waits, and what the button starts', () => {
    const begun = day({ state: 'working', pieces: [review(1)], minutesDone: 3, waiting: 1 });
    expect(todayWords(begun, 0)).toBe('Still to do today: 1 review, about 1 minute. 1 more review can wait.');
    expect(buttonWords(begun)).toBe('Continue: 1 review, 1 min');
    const whole = day({ state: 'no-plan', pieces: [review(8), fresh(10), lesson], waiting: 2 });
    expect(todayWords(whole, 0)).toBe('8 reviews, 10 new questions, and 1 lesson, about 23 minutes. 2 more reviews can wait.');
    expect(buttonWords(whole)).toBe('Start: 8 reviews, 10 new, 1 lesson, 23 min');
    expect(buttonWords(day({ state: 'done' }))).toBeUndefined();
    expect(buttonWords(day({ state: 'rest', pieces: [fresh(2)] }))).toBe('Study anyway: 2 new, 2 min');
    expect(buttonWords(day({ state: 'exam-day', pieces: [hard(2)] }))).toBe('Warm up: 2 hard questions, 2 min');
  });

  it('says when it goes on after a day that is done or off', () => {
    expect(todayWords(day({ state: 'done', minutesDone: 20, next: 8 }), 7)).toBe(
      'Done for today. The next day of study is tomorrow.',
    );
    expect(todayWords(day({ state: 'done', next: 9 }), 7)).toBe('Nothing to do today. The next day of study is in 2 days.');
    expect(todayWords(day({ state: 'done', next: null }), 7)).toBe('Nothing to do today.');
    expect(todayWords(day({ state: 'rest', next: 8, pieces: [fresh(2)] }), 7)).toBe(
      'Today is a day off. The next day of study is tomorrow. If you like: 2 new questions, about 2 minutes.',
    );
  });

  it('says goodnight on the eve, good luck on the day, and rest after it', () => {
    expect(todayWords(day({ state: 'eve', pieces: [hard(10)] }), 0)).toBe(
      '10 hard questions tonight, about 10 minutes. Then stop, and go to bed early.',
    );
    expect(todayWords(day({ state: 'eve' }), 0)).toBe('Nothing to study tonight. Go to bed early.');
    expect(todayWords(day({ state: 'exam-day' }), 0)).toBe('Nothing to study today. Good luck.');
    expect(todayWords(day({ state: 'exam-day', pieces: [hard(2)] }), 0)).toMatch(
      /^Nothing has to be studied today\. If you want to warm up: 2 hard/,
    );
    expect([todayWords(day({ state: 'after' }), 0), todayWords(day({ state: 'newcomer' }), 0)]).toEqual([
      'Your exam’s date is past.',
      '',
    ]);
    expect(todayWords(day({ state: 'resting' }), 0)).toMatch(/^Nothing is due\./);
  });

  it('says the minutes done', () => {
    expect([0, 0.6, 12, 30, 41].map((minutesDone) => doneWords({ minutesDone, goal: 30 }))).toEqual([
      ...['0 of 30 minutes done today', '1 of 30 minutes done today', '12 of 30 minutes done today'],
      ...['30 minutes done today', '41 minutes done today'],
    ]);
    expect(doneWords({ minutesDone: 0, goal: 1 })).toBe('0 of 1 minute done today');
  });

  it('says on the review page what home says of reviews', () => {
    const said = (more: Partial<Today>) => reviewWords(day(more));
    expect(said({ state: 'working', pieces: [review(1)], reviews: 1 })).toBe(
      '1 review today, about 1 minute; what you miss comes again.',
    );
    expect(said({ state: 'working', pieces: [review(2)], reviews: 2, waiting: 3 })).toMatch(
      /^2 reviews today, .* 3 more reviews can wait\.$/,
    );
    expect(said({ state: 'working', pieces: [fresh(2)], waiting: 1 })).toBe('No reviews today. 1 is due and can wait.');
    expect(said({ state: 'done', reviewed: 4, waiting: 2 })).toBe('No more reviews today. 2 are due and can wait.');
    expect(said({ state: 'rest', waiting: 2 })).toBe('No reviews today: it is a day off. 2 are due and can wait.');
    expect(said({ state: 'exam-day', pieces: [hard(2)] })).toMatch(/^Nothing has to be reviewed on exam day/);
    for (const state of ['after', 'resting'] as const) expect(said({ state })).toMatch(/date is past, so nothing is due/);
  });
});

describe('whether it fits, in words', () => {
  it('is plain, and never speaks of none', () => {
    const short = { kind: 'short', studyDays: 5, mocks: 0, needed: 41, leftUnseen: 40, unseen: 90 } as const;
    expect(fitWords(short, 30)).toBe(
      'Your plan does not fit. Seeing every question once and the reviews take about 41 minutes a day; you have 30. About 40 questions will stay unseen; what counts most comes first.',
    );
    expect(fitWords({ ...short, mocks: 1, leftUnseen: 1 }, 30)).toMatch(
      /once, the reviews, and 1 mock exam take .* About 1 question will stay unseen/,
    );
    expect(fitWords({ ...short, leftUnseen: 0, unseen: 0 }, 30)).toBe(
      'Your plan does not fit. The reviews take about 41 minutes a day; you have 30. What counts most comes first.',
    );
    expect(fitWords({ kind: 'fits', studyDays: 1, mocks: 0 }, 30)).toBe(
      'Your plan fits: in 1 day of study you can see every question once and do the reviews.',
    );
    expect(fitWords({ kind: 'fits', studyDays: 9, mocks: 2 }, 30)).toMatch(/do the reviews, with 2 mock exams\.$/);
    expect(fitWords({ kind: 'no-days', unseen: 3 }, 30)).toMatch(/left before the exam: 3 questions will stay unseen\.$/);
    expect(fitWords({ kind: 'no-days', unseen: 0 }, 30)).toMatch(/left before the exam\.$/);
    expect(fitWords({ kind: 'open' }, 30)).toBe('');
  });
});
