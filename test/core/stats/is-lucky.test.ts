import { expect, it } from 'vitest';
import type { AnswerAttempt } from '../../../src/core/session/attempt.ts';
import { isLucky } from '../../../src/core/stats/is-lucky.ts';

const right: AnswerAttempt['score'] = { outcome: 'scored', earned: 1, total: 1 };
const wrong: AnswerAttempt['score'] = { outcome: 'scored', earned: 0, total: 1 };
const marks: AnswerAttempt['marks'] = [{ start: 0, end: 4, pen: 'for' }];

it('lucky is only who was right, saw few of the signals, and had marked something', () => {
  expect(isLucky({ score: right, cause: 'lucky', marks })).toBe(true);
  expect(isLucky({ score: right, cause: 'lucky', marks: [] })).toBe(false);
  expect(isLucky({ score: right, cause: 'solid', marks })).toBe(false);
  expect(isLucky({ score: wrong, cause: 'lucky', marks })).toBe(false);
  expect(isLucky({ score: wrong, cause: 'unseen', marks: [] })).toBe(false);
});
