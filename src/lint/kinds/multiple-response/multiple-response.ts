import { keys as right } from '../keys.ts';
import { countWords, type LintKind, within } from '../lint-kind.ts';

export const multipleResponse: LintKind<'multiple-response'> = {
  words: 'keys',
  guessable: false,
  right,
  counts: { min: 5, max: 6 },
  shape({ options }, counts) {
    const keys = options.filter((option) => option.isKey).length;
    const { length } = options;
    const fits = keys >= 2 && within(length, counts) && keys < length;
    const actual = `${keys} keys of ${length} options`;
    const few = length < counts.min;
    const hint = few ? { hint: 'if one option is right, mark that one with [x] and the others with [ ]' } : {};
    return { fits, actual, expected: `at least 2 keys of ${countWords(counts)} options`, ...hint };
  },
};
