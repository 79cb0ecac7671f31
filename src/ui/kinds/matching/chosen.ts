import { optionWords } from '../../items/option-words.ts';
import type { ChosenOf } from '../chosen.ts';

export const matchingChosen: ChosenOf<'matching'> = ({ prompts, options }, { pairs }) =>
  prompts.flatMap(({ id }) => {
    const [response] = optionWords(options, [pairs[id] ?? null]);
    return response === undefined ? [] : optionWords(prompts, [id]).map((prompt) => `${prompt}: ${response}`);
  });
