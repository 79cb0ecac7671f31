import type { CliKind } from '../cli-kind.ts';

const STEPS = `${[1, 2, 3].map((n) => `${n}. WRITE: step ${n} in the right order\n   > WRITE: why it comes here and not earlier or later\n`).join('')}
- WRITE: a step that does not belong
  > WRITE: why it does not belong here
`;

export const ordering: CliKind<'ordering'> = {
  asked: ({ choose }) => ({ choose }),
  template: {
    label: 'steps in their order',
    keys: 0,
    body: () => `WRITE: who sets out to do what.

In which order WRITE: the rest of the question, and whether some steps do not belong

${STEPS}`,
  },
};
