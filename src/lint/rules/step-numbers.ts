import { numbersOf } from '../kinds/lint-kinds.ts';
import type { QuestionRule } from '../rule.ts';

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
