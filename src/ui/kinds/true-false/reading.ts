import type { ReadingOf } from '../reading.ts';

export const readTrueFalse: ReadingOf<'true-false'> = ({ options }) => ({
  words: 'True or false?',
  lists: [{ options, lettered: true }],
});
