import { optionWords } from '../../items/option-words.ts';
import type { SaidOf } from '../said.ts';

export const responseSaid: SaidOf<'multiple-response'> = ({ options }, { options: chosen }) => optionWords(options, chosen);
