import * as m from '../../../messages/en/kinds.ts';
import type { ReadingOf } from '../reading.ts';

export const readMatching: ReadingOf<'matching'> = ({ prompts, options }) => ({
  words: m.findTheResponseForEachPrompt,
  lists: [
    { title: m.prompts, options: prompts, lettered: false },
    { title: m.responses, options, lettered: true },
  ],
});
