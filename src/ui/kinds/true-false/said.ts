import { choiceWords } from '../../../messages/en/answer-words.ts';
import { optionWords } from '../../items/option-words.ts';
import type { SaidOf } from '../said.ts';

/** By their words: True and False need no letter. */
export const saidOfTrueFalse: SaidOf<'true-false'> = ({ order, response, key }) => ({
  words: choiceWords(optionWords(order, [response.option]), optionWords(order, [key.option])),
});
