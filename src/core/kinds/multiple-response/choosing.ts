import type { Choosing } from '../choosing.ts';

export const responseChoosing: Choosing<'multiple-response'> = {
  chosen: ({ options }) => options,
  keys: ({ options }) => options,
};
