import { options, scenario } from '../../template/question-parts.ts';
import type { CliKind } from '../cli-kind.ts';

export const multipleResponse: CliKind<'multiple-response'> = {
  asked: ({ choose }) => ({ choose }),
  template: {
    label: 'two or more right options of five or more',
    keys: 2,
    body: (meanings) => `${scenario(meanings)}
Which **two** WRITE: the question, in one sentence

${options(2, 3, meanings)}`,
  },
};
