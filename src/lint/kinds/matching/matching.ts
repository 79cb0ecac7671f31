import { countWords, type LintKind, within } from '../lint-kind.ts';

export const matching: LintKind<'matching'> = {
  words: 'apart',
  counts: { min: 3, max: 7 },
  guessable: false,
  whyGoes: 'a third column, Why',
  right: ({ pairs }) => pairs.flatMap(({ prompt, response }) => (prompt === undefined ? [response] : [prompt, response])),
  shape({ pairs }, counts) {
    const prompts = pairs.filter(({ prompt }) => prompt !== undefined).length;
    return { fits: within(prompts, counts), actual: `${prompts} prompts`, expected: `${countWords(counts)} prompts` };
  },
};
