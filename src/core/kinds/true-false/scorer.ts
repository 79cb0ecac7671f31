import type { Scorer } from '../../score/scorer.ts';

/** One key of two; guessed with 1/2. */
export const scoreTrueFalse: Scorer<'true-false'> = {
  blank: { kind: 'true-false', option: null },
  isRight: (_item, key, { option }) => option === key.option,
  chance: () => 1 / 2,
};
