import type { ReadingOf } from '../reading.ts';

export const readMatching: ReadingOf<'matching'> = ({ prompts, options }) => ({
  words: 'Find the response for each prompt; one may serve twice, or not at all.',
  lists: [
    { title: 'Prompts', options: prompts, lettered: false },
    { title: 'Responses', options, lettered: true },
  ],
});
