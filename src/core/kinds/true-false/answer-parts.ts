import type { AnswerParts } from '../../course/answer-parts.ts';

export const trueFalseParts: AnswerParts<'true-false'> = {
  type: 'true-false',
  names: ['true', 'false'],
  prompts: () => [],
  given: ({ option }) => (option === null ? [] : [[option]]),
  right: ({ option }) => [[option]],
  response: ([first]) => ({ kind: 'true-false', option: first?.[0] ?? null }),
};
