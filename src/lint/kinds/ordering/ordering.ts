import type { LintKind } from '../lint-kind.ts';

export const ordering: LintKind<'ordering'> = {
  words: 'apart',
  guessable: false,
  right: ({ steps }) => steps,
  numbers: ({ numbers }) => numbers,
  shape: ({ steps: { length } }) => ({
    fits: length >= 3 && length <= 5,
    actual: `${length} steps`,
    expected: '3 to 5 steps in the right order',
  }),
};
