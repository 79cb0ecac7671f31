import { optionWords } from '../../items/option-words.ts';
import type { ChosenOf } from '../chosen.ts';

export const orderingChosen: ChosenOf<'ordering'> = ({ options }, { order }) =>
  optionWords(options, order).map((words, at) => `${at + 1}. ${words}`);
