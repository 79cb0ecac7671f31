import { wordsOf } from '../kinds/lint-kinds.ts';
import { type NumberRange, numberRange } from '../number-range.ts';
import { optionWords } from '../option-words.ts';
import type { QuestionRule } from '../rule.ts';

/** The number a range is sorted by: its lower end, or its upper one where it has no lower. */
const boundOf = (range: NumberRange | undefined): readonly number[] =>
  range === undefined ? [] : [Number.isFinite(range.low) ? range.low : range.high];

/**
 * Options that are all numbers or sizes stand in order, and keep it (`shuffle: false`).
 *
 * Why: whoever knows the number looks for it, and should not have to search. Out of order, reading costs time that has nothing to do with the
 * subject. The app shuffles options unless the question says otherwise.
 *
 * Wrong:
 * ```markdown file
 * ---
 * objective: 3.1.2
 * level: 1
 * flips: mini-c01/3.1/fixed-letters
 * sources:
 *   - {title: Knowledge bases, url: https://example.com/guide/knowledge-base.html, checked: 2026-11-20}
 * ---
 * An insurer answers from an index of its policies, which change once in a week.
 *
 * How old may the index be at most?
 *
 * - [ ] 30 days
 *   > The index would be four weeks behind what the insurer has decided.
 * - [x] 7 days
 *   > The policies change every week, so an index of that age is still right.
 * - [ ] 90 days
 *   > The index would be twelve weeks behind what the insurer has decided.
 * - [ ] 1 day
 *   > The index would be built seven times for one change of the policies.
 * ```
 *
 * Right:
 * ```markdown file
 * ---
 * objective: 3.1.2
 * level: 1
 * flips: mini-c01/3.1/fixed-letters
 * shuffle: false
 * sources:
 *   - {title: Knowledge bases, url: https://example.com/guide/knowledge-base.html, checked: 2026-11-20}
 * ---
 * An insurer answers from an index of its policies, which change once in a week.
 *
 * How old may the index be at most?
 *
 * - [ ] 1 day
 *   > The index would be built seven times for one change of the policies.
 * - [x] 7 days
 *   > The policies change every week, so an index of that age is still right.
 * - [ ] 30 days
 *   > The index would be four weeks behind what the insurer has decided.
 * - [ ] 90 days
 *   > The index would be twelve weeks behind what the insurer has decided.
 * ```
 *
 * Mend: sort the options, smallest first, and write `shuffle: false` into the front matter.
 */
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
