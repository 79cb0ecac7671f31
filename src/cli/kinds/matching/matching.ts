import type { CliKind } from '../cli-kind.ts';

const PAIRS = `| prompt | response | Why |
| --- | --- | --- |
${[1, 2, 3].map((n) => `| WRITE: prompt ${n} | WRITE: response ${n} | WRITE: why these two belong together |\n`).join('')}| | WRITE: a response that fits none | |
`;

export const matching: CliKind<'matching'> = {
  asked: ({ prompts }) => ({ choose: prompts.length, prompts }),
  template: {
    label: 'prompts with their responses',
    keys: 0,
    body: () => `WRITE: what is at hand.

WRITE: which is to be matched with which

${PAIRS}`,
  },
};
