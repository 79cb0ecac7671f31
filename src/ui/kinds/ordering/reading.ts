import * as m from '../../../messages/en/kinds.ts';
import type { ReadingOf } from '../reading.ts';

export const readOrdering: ReadingOf<'ordering'> = ({ options }) => ({
  words: m.selectTheStepsThatBelongAnd,
  lists: [{ options, lettered: false }],
});
