import { keys } from '../keys.ts';
import type { LintKind } from '../lint-kind.ts';

export const multipleChoice: LintKind<'multiple-choice'> = {
  words: 'keys',
  guessable: true,
  right: keys,
  shape: ({ options: { length } }) => ({ fits: length === 4, actual: `${length} options`, expected: 'one key of 4 options' }),
};
