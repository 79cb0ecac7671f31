import { optionWords } from '../../items/option-words.ts';
import type { SaidOf } from '../said.ts';

export const orderingSaid: SaidOf<'ordering'> = ({ options }, { order }) =>
  optionWords(options, order).map((words, at) => `${at + 1}. ${words}`);
