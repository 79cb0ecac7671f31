import type { ReadingOf } from '../reading.ts';

export const readChoice: ReadingOf<'multiple-choice'> = ({ options }) => ({
  words: 'One answer is right.',
  lists: [{ options, lettered: true }],
});
