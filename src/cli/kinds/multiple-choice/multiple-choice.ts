import { options, scenario } from '../../template/question-parts.ts';
import type { CliKind } from '../cli-kind.ts';

export const multipleChoice: CliKind<'multiple-choice'> = {
  asked: () => ({ choose: 1 }),
  template: {
    label: 'one right option of four',
    keys: 1,
    body: (meanings) => `${scenario(meanings)}
WRITE: the question, in one sentence

${options(1, 3, meanings)}`,
  },
};
