import type { Choosing } from '../choosing.ts';

export const choiceChoosing: Choosing<'multiple-choice'> = {
  chosen: ({ option }) => (option === null ? [] : [option]),
  keys: ({ option }) => [option],
};
