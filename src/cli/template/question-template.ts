import type { Kind } from '../../core/item/item.ts';
import type { Meanings } from './choose-meanings.ts';
import { sourceBlank } from './source-blank.ts';

/** What a new question begins with. */
export interface QuestionStart {
  readonly kind: Kind;
  readonly objective: string;
  readonly meanings: Meanings;
}

const linked = (words: string, concept: string | undefined): string => (concept === undefined ? words : `[${words}](${concept})`);

function option(isKey: boolean, number: number, concept: string | undefined): string {
  const words = isKey
    ? `WRITE: right option ${number}`
    : `WRITE: wrong option ${number}, one that half the knowledge would choose`;
  const why = isKey ? 'what in the scenario makes this the answer' : 'what in the scenario rules this out';
  return `- [${isKey ? 'x' : ' '}] ${linked(words, concept)}\n  > WRITE: ${why}, in a sentence or two\n`;
}

function options(keys: number, others: number, meanings: Meanings): string {
  const right = Array.from({ length: keys }, (_, n) => option(true, n + 1, meanings.keys[n]));
  const wrong = Array.from({ length: others }, (_, n) => option(false, n + 1, meanings.others[n]));
  return [...right, ...wrong].join('');
}

/** A phrase that decides twice may be said in two ways; one signal serves both. */
function scenario({ signals, decoy }: Meanings): string {
  const [first, second = first] = signals;
  if (first === undefined || decoy === undefined) return 'WRITE: who needs what, and under which circumstances.\n';
  return `WRITE: who needs what, with :plain[WRITE: words that decide nothing] and :plain[WRITE: more of them].
WRITE: what must hold, with :signal[WRITE: words that decide]{#${first}} and :signal[WRITE: other words that decide]{#${second}}.
WRITE: what else they have, with :decoy[WRITE: words that tempt]{#${decoy}}.
`;
}

const STEPS = `${[1, 2, 3].map((n) => `${n}. WRITE: step ${n} in the right order\n   > WRITE: why it comes here and not earlier or later\n`).join('')}
- WRITE: a step that does not belong
  > WRITE: why it does not belong here
`;

const PAIRS = `| prompt | response | Why |
| --- | --- | --- |
${[1, 2, 3].map((n) => `| WRITE: prompt ${n} | WRITE: response ${n} | WRITE: why these two belong together |\n`).join('')}| | WRITE: a response that fits none | |
`;

interface Template {
  /** The kind in a few words, for whoever chooses one. */
  readonly label: string;
  /** How many options stand for a concept that is right; none where no concept is asked for. */
  readonly keys: number;
  body(meanings: Meanings): string;
}

export const QUESTION_TEMPLATES: Readonly<Record<Kind, Template>> = {
  'multiple-choice': {
    label: 'one right option of four',
    keys: 1,
    body: (meanings) => `${scenario(meanings)}
WRITE: the question, in one sentence

${options(1, 3, meanings)}`,
  },
  'multiple-response': {
    label: 'two or more right options of five or more',
    keys: 2,
    body: (meanings) => `${scenario(meanings)}
Which **two** WRITE: the question, in one sentence

${options(2, 3, meanings)}`,
  },
  ordering: {
    label: 'steps in their order',
    keys: 0,
    body: () => `WRITE: who sets out to do what.

In which order WRITE: the rest of the question, and whether some steps do not belong

${STEPS}`,
  },
  matching: {
    label: 'prompts with their responses',
    keys: 0,
    body: () => `WRITE: what is at hand.

WRITE: which is to be matched with which

${PAIRS}`,
  },
};

/** A new question's file: a draft that reads as it is, with a blank for everything its author knows and nobody else. */
export const questionTemplate = ({ kind, objective, meanings }: QuestionStart): string => `---
objective: ${objective}
level: 2
status: draft
${sourceBlank('settles the key')}---
${QUESTION_TEMPLATES[kind].body(meanings)}`;
