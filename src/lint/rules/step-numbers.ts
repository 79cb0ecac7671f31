import { numbersOf } from '../kinds/lint-kinds.ts';
import type { QuestionRule } from '../rule.ts';

/**
 * The steps of an ordering question are numbered in the order they are written: 1, 2, 3, or all 1.
 *
 * Why: Markdown counts from the first number and ignores the others, so an author who wrote "1. 3. 2." sees "1. 2. 3." and has another key than
 * the one that was meant.
 *
 * Wrong:
 * ```markdown file
 * ---
 * objective: 3.1.1
 * level: 1
 * flips: mini-c01/3.1/fixed-letters
 * sources:
 *   - {title: A page, url: https://example.com/page, checked: 2026-11-20}
 * ---
 * A museum builds a search over its catalogue of paintings, and a team of two has a week for it.
 *
 * In which order does the team go to work?
 *
 * 1. Cut the catalogue into pieces.
 *    > Pieces come first, since only a piece can be given a vector of its own.
 * 3. Store the vectors in an index.
 *    > The index holds the vectors, which have to be made before they are stored.
 * 2. Give each piece a vector.
 *    > A vector can be made once there are pieces, and it is what is stored.
 * ```
 *
 * Right:
 * ```markdown file
 * ---
 * objective: 3.1.1
 * level: 1
 * flips: mini-c01/3.1/fixed-letters
 * sources:
 *   - {title: A page, url: https://example.com/page, checked: 2026-11-20}
 * ---
 * A museum builds a search over its catalogue of paintings, and a team of two has a week for it.
 *
 * In which order does the team go to work?
 *
 * 1. Cut the catalogue into pieces.
 *    > Pieces come first, since only a piece can be given a vector of its own.
 * 2. Give each piece a vector.
 *    > A vector can be made once there are pieces, and it is what is stored.
 * 3. Store the vectors in an index.
 *    > The index holds the vectors, which have to be made before they are stored.
 * ```
 *
 * Mend: put the lines into the right order and number them 1, 2, 3; the order of the lines is the key.
 */
export const stepNumbers: QuestionRule = {
  id: 'step-numbers',
  severity: 'error',
  fixed: true,
  check({ authored: { answer } }) {
    const numbers = numbersOf(answer);
    const typed = numbers.map(({ value }) => value);
    if (typed.every((value) => value === 1)) return [];
    const wrong = numbers.find(({ value }, at) => at > 0 && value <= (typed[at - 1] ?? 0));
    if (wrong === undefined) return [];
    return [
      {
        place: wrong.place,
        reason: `Unexpected number ${wrong.value} after ${typed[numbers.indexOf(wrong) - 1]}: Markdown ignores it, and the order of the lines is the key.`,
        actual: typed.map((value) => `${value}.`).join(' '),
        expected: `${typed.map((_, at) => `${at + 1}.`).join(' ')}, or 1. before each`,
        hint: 'which was meant? If the numbers, move the lines; if the lines, number them in turn',
      },
    ];
  },
};
