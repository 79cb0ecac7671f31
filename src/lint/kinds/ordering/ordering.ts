import { countWords, type LintKind, within } from '../lint-kind.ts';

export const ordering: LintKind<'ordering'> = {
  words: 'apart',
  counts: { min: 3, max: 5 },
  guessable: false,
  right: ({ steps }) => steps,
  numbers: ({ numbers }) => numbers,
  shape: ({ steps: { length } }, counts) => ({
    fits: within(length, counts),
    actual: `${length} steps`,
    expected: `${countWords(counts)} steps in the right order`,
  }),
};
