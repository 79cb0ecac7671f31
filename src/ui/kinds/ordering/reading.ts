import type { ReadingOf } from '../reading.ts';

export const readOrdering: ReadingOf<'ordering'> = ({ options }) => ({
  words: 'Select the steps that belong and put them in order.',
  lists: [{ options, lettered: false }],
});
