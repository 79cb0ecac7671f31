import type { AnswerParts } from '../../course/answer-parts.ts';

export const orderingParts: AnswerParts<'ordering'> = {
  type: 'sequencing',
  prompts: () => [],
  given: ({ order }) => order.map((id) => [id]),
  right: ({ order }) => order.map((id) => [id]),
  response: (parts) => ({ kind: 'ordering', order: parts.flat() }),
};
