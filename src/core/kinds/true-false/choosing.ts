import type { Choosing } from '../choosing.ts';

export const trueFalseChoosing: Choosing<'true-false'> = {
  chosen: ({ option }) => (option === null ? [] : [option]),
  keys: ({ option }) => [option],
};
