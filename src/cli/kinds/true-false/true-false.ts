import { linked, scenario } from '../../template/question-parts.ts';
import type { CliKind } from '../cli-kind.ts';

export const trueFalse: CliKind<'true-false'> = {
  asked: () => ({ choose: 1 }),
  template: {
    label: 'a statement that is true or false',
    keys: 1,
    body: (meanings) => `${scenario(meanings)}
WRITE: the statement, in one sentence

- [x] ${linked('True', meanings.keys[0])}
  > WRITE: what in the scenario makes the statement true (or move the x: what makes it seem so)
- [ ] ${linked('False', meanings.others[0])}
  > WRITE: what somebody overlooks who thinks it false, in a sentence or two
`,
  },
};
