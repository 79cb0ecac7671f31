import { wordsOf } from '../kinds/lint-kinds.ts';
import { type NumberRange, numberRange } from '../number-range.ts';
import { optionWords } from '../option-words.ts';
import type { QuestionRule } from '../rule.ts';

/** The number a range is sorted by: its lower end, or its upper one where it has no lower. */
const boundOf = (range: NumberRange | undefined): readonly number[] =>
  range === undefined ? [] : [Number.isFinite(range.low) ? range.low : range.high];

export const unsortedNumbers: QuestionRule = {
  id: 'unsorted-numbers',
  severity: 'warning',
  check(question) {
    const { answer, shuffle } = question.authored;
    if (wordsOf(answer.kind) !== 'keys') return [];
    const ranges = optionWords(question).map(({ option }) => numberRange(option.plain));
    const [first] = ranges;
    const values = ranges.flatMap((range) =>
      range?.dimension !== first?.dimension || range?.around !== first?.around ? [] : boundOf(range),
    );
    if (first === undefined || values.length < 3 || values.length < ranges.length) return [];
    const sorted = (direction: 1 | -1): boolean =>
      values.every((value, at) => at === 0 || direction * (value - (values[at - 1] ?? value)) >= 0);
    const expected = 'in order, smallest first, with `shuffle: false`';
    if (!sorted(1) && !sorted(-1)) {
      return [{ place: answer.place, reason: `Unexpected numbers out of order, expected them ${expected}.`, expected }];
    }
    if (!shuffle) return [];
    const reason = 'Unexpected shuffling of options that are numbers in order, expected `shuffle: false` in the front matter.';
    return [{ place: answer.place, reason, expected, hint: 'shuffle: false' }];
  },
};
