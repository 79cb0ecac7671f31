import * as m from '../../../messages/en/kinds.ts';
import type { ReadingOf } from '../reading.ts';

export const readResponse: ReadingOf<'multiple-response'> = ({ options, choose }) => ({
  words: m.choose(choose),
  lists: [{ options, lettered: true }],
});
