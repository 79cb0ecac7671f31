import { optionWords } from '../../items/option-words.ts';
import type { ChosenOf } from '../chosen.ts';

export const choiceChosen: ChosenOf<'multiple-choice'> = ({ options }, { option }) => optionWords(options, [option]);
