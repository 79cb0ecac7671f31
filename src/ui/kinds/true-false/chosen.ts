import { optionWords } from '../../items/option-words.ts';
import type { ChosenOf } from '../chosen.ts';

export const trueFalseChosen: ChosenOf<'true-false'> = ({ options }, { option }) => optionWords(options, [option]);
