import { choiceWords } from '../../../app/practice/answer-words.ts';
import { plainText } from '../../../core/item/plain-text.ts';
import type { SaidOf } from '../said.ts';

/** By their words: True and False need no letter. */
export const saidOfTrueFalse: SaidOf<'true-false'> = ({ order, response, key }) => {
  const words = (id: string | null) => order.filter((option) => option.id === id).map(({ text }) => plainText(text));
  return { words: choiceWords(words(response.option), words(key.option)) };
};
