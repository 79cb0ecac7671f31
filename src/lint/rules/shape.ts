import { shapeOf } from '../kinds/lint-kinds.ts';
import type { QuestionRule } from '../rule.ts';

export const shape: QuestionRule = {
  id: 'shape',
  severity: 'error',
  fixed: true,
  check({ authored: { answer } }, { blueprint }) {
    const format = blueprint?.format;
    if (format !== undefined && !format.kinds.includes(answer.kind)) {
      const expected = format.kinds.join(', ');
      const reason = `Unexpected ${answer.kind} question, expected a kind this exam has: ${expected}.`;
      const hint = `where the exam has it: kinds: [${expected}, ${answer.kind}] under format in exam.yaml`;
      return [{ place: answer.place, reason, actual: answer.kind, expected, hint }];
    }
    const found = shapeOf(answer, format?.options);
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
