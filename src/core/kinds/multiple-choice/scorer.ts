import type { Scorer } from '../../score/scorer.ts';

/** One key of k options; guessed with 1/k. */
export const scoreChoice: Scorer<'multiple-choice'> = {
  blank: { kind: 'multiple-choice', option: null },
  isRight: (_item, key, { option }) => option === key.option,
  chance: ({ options }) => 1 / Math.max(1, options.length),
};
