import { explainedOf } from '../../content/kinds/content-kinds.ts';
import { plainBlocks } from '../../core/item/markable-text.ts';
import { whyGoes } from '../kinds/lint-kinds.ts';
import type { Finding, QuestionRule } from '../rule.ts';

export const rationaleLength: QuestionRule = {
  id: 'rationale-length',
  severity: 'error',
  limits: {
    min: { default: 40, milder: 'lower', what: 'characters of a rationale, at least', ofBank: ({ rationale }) => rationale },
  },
  check({ authored: { answer } }, { limit, bank }) {
    const enough = limit('min');
    return explainedOf(answer).flatMap((option): Finding[] => {
      const { length } = plainBlocks(option.rationale).trim();
      if (length >= enough || (length === 0 && bank.rationalesOptional)) return [];
      // More than one sentence under the same bullet: most likely the rationale, without its mark.
      const swallowed = /[.!?] \S/.test(option.plain);
      const hint =
        whyGoes(answer.kind) ??
        (swallowed
          ? 'if its last sentence is the rationale, put > before that line: without it Markdown takes the line as part of the option'
          : '  > Why it is right or wrong, from what the scenario says.');
      if (length === 0) {
        return [
          {
            place: option.place,
            reason: `Missing rationale of \`${option.plain.slice(0, 60)}\`.`,
            expected: 'a quote under it',
            hint,
          },
        ];
      }
      const expected = `at least ${enough} characters`;
      const place = option.rationalePlace ?? option.place;
      return [
        {
          place,
          reason: `Unexpected rationale of ${length} characters, expected ${expected}.`,
          actual: String(length),
          expected,
        },
      ];
    });
  },
};
