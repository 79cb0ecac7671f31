import { countWords, type LintKind, within } from '../lint-kind.ts';

export const matching: LintKind<'matching'> = {
  words: 'apart',
  counts: { min: 3, max: 7 },
  shape({ pairs }, counts) {
    const prompts = pairs.filter(({ prompt }) => prompt !== undefined).length;
    return { fits: within(prompts, counts), actual: `${prompts} prompts`, expected: `${countWords(counts)} prompts` };
  },
};
