import { keys } from '../keys.ts';
import { countWords, type LintKind, within } from '../lint-kind.ts';

export const multipleChoice: LintKind<'multiple-choice'> = {
  words: 'keys',
  guessable: true,
  right: keys,
  counts: { min: 4, max: 4 },
  shape: ({ options: { length } }, counts) => ({
    fits: within(length, counts),
    actual: `${length} options`,
    expected: `one key of ${countWords(counts)} options`,
  }),
};
