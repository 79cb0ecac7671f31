import { optionWords } from '../../items/option-words.ts';
import type { ChosenOf } from '../chosen.ts';

export const responseChosen: ChosenOf<'multiple-response'> = ({ options }, { options: chosen }) => optionWords(options, chosen);
