import { choiceWords } from '../../../messages/en/answer-words.ts';
import { lettersOf } from '../../items/letters-of.ts';
import type { SaidOf } from '../said.ts';

export const saidOfResponse: SaidOf<'multiple-response'> = ({ order, response, key }) => ({
  words: choiceWords(lettersOf(order, response.options), lettersOf(order, key.options)),
});
