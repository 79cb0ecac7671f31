import { keys as right } from '../keys.ts';
import type { LintKind } from '../lint-kind.ts';

export const multipleResponse: LintKind<'multiple-response'> = {
  words: 'keys',
  guessable: false,
  right,
  shape({ options }) {
    const keys = options.filter((option) => option.isKey).length;
    const { length } = options;
    const fits = keys >= 2 && length >= 5 && keys < length;
    const actual = `${keys} keys of ${length} options`;
    const hint = length === 4 ? { hint: 'if one option is right, mark that one with [x] and the others with [ ]' } : {};
    return { fits, actual, expected: 'at least 2 keys of at least 5 options', ...hint };
  },
};
