import { choiceWords } from '../../../messages/en/answer-words.ts';
import { lettersOf } from '../../items/letters-of.ts';
import type { SaidOf } from '../said.ts';

export const saidOfChoice: SaidOf<'multiple-choice'> = ({ order, response: { option }, key }) => ({
  words: choiceWords(lettersOf(order, option === null ? [] : [option]), lettersOf(order, [key.option])),
});
