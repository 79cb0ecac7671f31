import { shapeOf } from '../kinds/lint-kinds.ts';
import type { QuestionRule } from '../rule.ts';

export const shape: QuestionRule = {
  id: 'shape',
  severity: 'error',
  fixed: true,
  check({ authored: { answer } }, { blueprint }) {
    const found = shapeOf(answer, blueprint?.format.options);
    if (found.fits) return [];
    const { actual, expected, hint } = found;
    return [
      {
        place: answer.place,
        reason: `Unexpected ${actual} in a ${answer.kind} question, expected ${expected}.`,
        actual,
        expected,
        hint,
      },
    ];
  },
};
