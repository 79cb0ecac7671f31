import * as m from '../../../messages/en/kinds.ts';
import type { ReadingOf } from '../reading.ts';

export const readChoice: ReadingOf<'multiple-choice'> = ({ options }) => ({
  words: m.oneAnswerIsRight,
  lists: [{ options, lettered: true }],
});
