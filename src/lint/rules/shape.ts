import type { QuestionRule } from '../rule.ts';

interface Shape {
  readonly fits: boolean;
  readonly actual: string;
  readonly expected: string;
  readonly hint?: string;
}

export const shape: QuestionRule = {
  id: 'shape',
  severity: 'error',
  fixed: true,
  check({ authored: { answer } }) {
    const found = ((): Shape => {
      switch (answer.kind) {
        case 'multiple-choice':
          return {
            fits: answer.options.length === 4,
            actual: `${answer.options.length} options`,
            expected: 'one key of 4 options',
          };
        case 'multiple-response': {
          const keys = answer.options.filter((option) => option.isKey).length;
          const { length } = answer.options;
          const fits = keys >= 2 && length >= 5 && keys < length;
          const actual = `${keys} keys of ${length} options`;
          const hint = length === 4 ? { hint: 'if one option is right, mark that one with [x] and the others with [ ]' } : {};
          return { fits, actual, expected: 'at least 2 keys of at least 5 options', ...hint };
        }
        case 'ordering': {
          const { length } = answer.steps;
          return { fits: length >= 3 && length <= 5, actual: `${length} steps`, expected: '3 to 5 steps in the right order' };
        }
        case 'matching': {
          const prompts = answer.pairs.filter(({ prompt }) => prompt !== undefined).length;
          return { fits: prompts >= 3 && prompts <= 7, actual: `${prompts} prompts`, expected: '3 to 7 prompts' };
        }
      }
    })();
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
