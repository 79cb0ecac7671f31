import type { Item, Option } from '../../src/core/item/item.ts';
import type { ItemScoring, SpanMeaning } from '../../src/core/item/scoring.ts';
import type { Inline } from '../../src/core/item/text-tree.ts';
import type { AnswerAttempt, ExposureAttempt } from '../../src/core/session/attempt.ts';
import type { MarkingResult } from '../../src/core/signal/marking-result.ts';

export const text = (v: string): Inline => ({ t: 'text', v });
export const span = (i: number, ...c: Inline[]): Inline => ({ t: 'span', i, c });
export const option = (id: string): Option => ({ id, text: [text(`option ${id}`)] });
export const options = (ids: string): Option[] => ids.split('').map(option);

const BASE = {
  id: 'aif-c01/3.1/weekly',
  revision: 'r1',
  exam: 'aif-c01',
  task: '3.1',
  objective: '3.1.5',
  level: 2,
  family: 'aif-c01/3.1/weekly',
  scenario: [
    {
      t: 'p',
      c: [
        text('The documents '),
        span(0, text('change every week')),
        text('. The firm '),
        span(1, text('owns transcripts')),
        text('.'),
      ],
    },
  ],
  leadIn: [text('Which needs the '), span(2, text('least effort')), text('?')],
  shuffle: true,
  marking: false,
} as const;

export const choice: Item = { ...BASE, kind: 'multiple-choice', options: options('abcd') };
export const response: Item = { ...BASE, kind: 'multiple-response', options: options('abcde'), choose: 2 };
export const trueFalse: Item = { ...BASE, kind: 'true-false', options: options('tf'), shuffle: false };
export const ordering: Item = { ...BASE, kind: 'ordering', options: options('abcde'), choose: 3 };
export const matching: Item = { ...BASE, kind: 'matching', prompts: options('pqr'), options: options('xyz') };

const SPANS: readonly SpanMeaning[] = [
  { span: 0, role: 'signal', signal: 'freshness', accepts: ['for'], weight: 2 },
  { span: 1, role: 'decoy', signal: 'own-data', tempts: ['fine-tuning'] },
  { span: 2, role: 'signal', signal: 'least-effort', accepts: ['for', 'against'] },
];

export const scoring = (key: ItemScoring['key'], more: Partial<ItemScoring> = {}): ItemScoring => ({
  id: BASE.id,
  revision: BASE.revision,
  key,
  spans: SPANS,
  options: {
    a: { concept: 'rag', rationale: [] },
    b: { concept: 'fine-tuning', rationale: [] },
    c: { concept: 'prompting', rationale: [] },
  },
  explanation: [],
  sources: [],
  ...more,
});

export const choiceKey = scoring({ kind: 'multiple-choice', option: 'a' });
export const responseKey = scoring({ kind: 'multiple-response', options: ['a', 'c'] });
export const trueFalseKey = scoring({ kind: 'true-false', option: 'f' });
export const orderingKey = scoring({ kind: 'ordering', order: ['c', 'a', 'b'] });
export const matchingKey = scoring({ kind: 'matching', pairs: { p: 'x', q: 'x', r: 'z' } });

export const markingResult = (more: Partial<MarkingResult> = {}): MarkingResult => ({
  score: 1,
  recall: 1,
  falseAlarms: 0,
  blanket: false,
  signals: [],
  decoys: [],
  noiseWords: 0,
  noiseUnits: 0,
  unit: 3,
  ...more,
});

const ATTEMPT = { exam: 'aif-c01', task: '3.1', revision: 'r1', zone: 0, device: 'd1', first: true };

/** An answer; `seq` is also its wall time unless said otherwise. */
export const answer = (item: string, seq: number, right: boolean, more: Partial<AnswerAttempt> = {}): AnswerAttempt => ({
  ...ATTEMPT,
  type: 'answer',
  id: `${more.device ?? 'd1'}-${seq}`,
  item,
  family: item,
  seq,
  at: seq,
  mode: 'practice',
  session: 's',
  kind: 'multiple-choice',
  objective: '3.1.5',
  level: 2,
  chance: 0.25,
  response: { kind: 'multiple-choice', option: 'a' },
  marks: [],
  marking: 'off',
  pens: 1,
  score: { outcome: 'scored', earned: right ? 1 : 0, total: 1 },
  marked: null,
  cause: right ? 'known' : 'not-known',
  confidence: null,
  spent: 1000,
  ...more,
});

export const exposure = (item: string, seq: number, more: Partial<ExposureAttempt> = {}): ExposureAttempt => ({
  ...ATTEMPT,
  type: 'exposure',
  id: `${more.device ?? 'd1'}-${seq}`,
  item,
  family: item,
  seq,
  at: seq,
  ...more,
});
