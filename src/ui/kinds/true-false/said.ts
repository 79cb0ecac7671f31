import { optionWords } from '../../items/option-words.ts';
import type { SaidOf } from '../said.ts';

export const trueFalseSaid: SaidOf<'true-false'> = ({ options }, { option }) => optionWords(options, [option]);
