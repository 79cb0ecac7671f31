import * as m from '../../../messages/en/kinds.ts';
import type { ReadingOf } from '../reading.ts';

export const readTrueFalse: ReadingOf<'true-false'> = ({ options }) => ({
  words: m.trueOrFalse,
  lists: [{ options, lettered: true }],
});
