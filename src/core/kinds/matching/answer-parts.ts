import type { AnswerParts } from '../../course/answer-parts.ts';

export const matchingParts: AnswerParts<'matching'> = {
  type: 'matching',
  prompts: ({ prompts }) => prompts,
  given: ({ pairs }) => Object.entries(pairs),
  right: ({ pairs }) => Object.entries(pairs),
  response: (parts) => ({
    kind: 'matching',
    pairs: Object.fromEntries(parts.flatMap(([prompt, option]) => (prompt && option ? [[prompt, option]] : []))),
  }),
};
