import type { LintKind } from '../lint-kind.ts';

export const matching: LintKind<'matching'> = {
  words: 'apart',
  guessable: false,
  whyGoes: 'a third column, Why',
  right: ({ pairs }) => pairs.flatMap(({ prompt, response }) => (prompt === undefined ? [response] : [prompt, response])),
  shape({ pairs }) {
    const prompts = pairs.filter(({ prompt }) => prompt !== undefined).length;
    return { fits: prompts >= 3 && prompts <= 7, actual: `${prompts} prompts`, expected: '3 to 7 prompts' };
  },
};
