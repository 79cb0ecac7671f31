import { expect, it } from 'vitest';
import { againWords } from '../../src/messages/en/missed-words.ts';

it('missed and right by luck are two numbers, at none, one and many', () => {
  const say = (items: readonly string[], lucky: readonly string[]) => againWords({ all: [...items, ...lucky], items, lucky });
  expect(say(['a'], [])).toBe('1 question to come back to: 1 missed.');
  expect(say([], ['a'])).toBe('1 question to come back to: 1 right by luck, with most signals unmarked.');
  expect(say(['a', 'b'], ['c'])).toBe('3 questions to come back to: 2 missed, 1 right by luck, with most signals unmarked.');
});
