import { countWords, type LintKind, within } from '../lint-kind.ts';

export const ordering: LintKind<'ordering'> = {
  words: 'apart',
  guessable: false,
  right: ({ steps }) => steps,
  numbers: ({ numbers }) => numbers,
  counts: { min: 3, max: 5 },
  shape: ({ steps: { length } }, counts) => ({
    fits: within(length, counts),
    actual: `${length} steps`,
    expected: `${countWords(counts)} steps in the right order`,
  }),
};
