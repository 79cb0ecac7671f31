import type { ReadingOf } from '../reading.ts';

export const readResponse: ReadingOf<'multiple-response'> = ({ options, choose }) => ({
  words: `Choose ${choose}.`,
  lists: [{ options, lettered: true }],
});
