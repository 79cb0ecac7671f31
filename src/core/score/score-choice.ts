import { idFault } from './id-fault.ts';
import type { Scorer } from './scorer.ts';

/** One key of k options; guessed with 1/k. */
export const scoreChoice: Scorer<'multiple-choice'> = {
  isEmpty: ({ option }) => option === null,
  fault: ({ options }, { option }) => (option === null ? null : idFault([option], options)),
  isComplete: (_item, { option }) => option !== null,
  isRight: (_item, key, { option }) => option === key.option,
  chance: ({ options }) => 1 / Math.max(1, options.length),
};
