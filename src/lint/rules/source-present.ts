import type { QuestionRule } from '../rule.ts';

export const sourcePresent: QuestionRule = {
  id: 'source-present',
  severity: 'error',
  fixed: true,
  check: ({ authored }, { bank }) =>
    bank.sourcesOptional || authored.sources.length > 0
      ? []
      : [
          {
            place: authored.sourcesPlace,
            reason: 'Missing source, expected at least one.',
            expected: 'a list of {title, url, checked}',
            hint: '  - {title: ..., url: https://..., checked: 2026-11-20}',
          },
        ],
};
