import type { AnswerParts } from '../../course/answer-parts.ts';

export const choiceParts: AnswerParts<'multiple-choice'> = {
  type: 'choice',
  prompts: () => [],
  given: ({ option }) => (option === null ? [] : [[option]]),
  right: ({ option }) => [[option]],
  response: ([first]) => ({ kind: 'multiple-choice', option: first?.[0] ?? null }),
};
