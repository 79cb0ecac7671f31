import { optionWords } from '../../items/option-words.ts';
import type { SaidOf } from '../said.ts';

export const choiceSaid: SaidOf<'multiple-choice'> = ({ options }, { option }) => optionWords(options, [option]);
