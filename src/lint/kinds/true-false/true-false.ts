import { keys as right } from '../keys.ts';
import type { LintKind } from '../lint-kind.ts';

export const trueFalse: LintKind<'true-false'> = {
  // The words are not the author's: nothing can be told from them.
  words: 'fixed',
  guessable: false,
  right,
  counts: { min: 2, max: 2 },
  shape: (answer) => ({
    fits: answer.options.length === 2 && right(answer).length === 1,
    actual: `${right(answer).length} keys of ${answer.options.length} options`,
    expected: 'True and False, one of them the key',
  }),
};
