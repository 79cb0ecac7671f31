import type { AnswerParts } from '../../course/answer-parts.ts';

export const responseParts: AnswerParts<'multiple-response'> = {
  type: 'choice',
  prompts: () => [],
  given: ({ options }) => options.map((id) => [id]),
  right: ({ options }) => options.map((id) => [id]),
  response: (parts) => ({ kind: 'multiple-response', options: parts.flat() }),
};
