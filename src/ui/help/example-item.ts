import type { ItemOf } from '../../core/item/item.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';

/** A small question for trying the gesture. Not of the bank: nothing of it is stored. */
export const EXAMPLE: ItemOf<'multiple-choice'> = {
  id: 'example/0.0/lunch',
  revision: 'example',
  exam: 'example',
  task: '0.0',
  objective: '0.0.0',
  level: 1,
  family: 'example/0.0/lunch',
  kind: 'multiple-choice',
  shuffle: false,
  marking: true,
  scenario: [
    {
      t: 'p',
      c: [
        { t: 'text', v: 'A canteen wants a screen that tells guests what is for lunch. ' },
        { t: 'span', i: 0, c: [{ t: 'text', v: 'The menu changes every day' }] },
        { t: 'text', v: ', and ' },
        { t: 'span', i: 1, c: [{ t: 'text', v: 'nobody may spend time on it' }] },
        { t: 'text', v: '. The canteen ' },
        { t: 'span', i: 2, c: [{ t: 'text', v: 'has a large printer' }] },
        { t: 'text', v: '.' },
      ],
    },
  ],
  leadIn: [{ t: 'text', v: 'What should it use?' }],
  options: [
    { id: 'print', text: [{ t: 'text', v: 'A poster, printed each morning' }] },
    { id: 'feed', text: [{ t: 'text', v: 'A screen that reads the menu from the kitchen’s own list' }] },
  ],
};

const p = (v: string) => [{ t: 'p', c: [{ t: 'text', v }] }] as const;

export const EXAMPLE_SCORING: ItemScoring = {
  id: EXAMPLE.id,
  revision: EXAMPLE.revision,
  key: { kind: 'multiple-choice', option: 'feed' },
  spans: [
    {
      span: 0,
      role: 'signal',
      title: 'It changes often',
      note: p('What changes every day must be read from its source, not copied.'),
      accepts: ['for', 'against'],
    },
    {
      span: 1,
      role: 'signal',
      title: 'No work allowed',
      note: p('A poster needs someone every morning.'),
      accepts: ['for', 'against'],
    },
    { span: 2, role: 'decoy', title: 'A printer is there', note: p('That something is at hand does not make it fit.') },
  ],
  options: { print: { rationale: [] }, feed: { rationale: [] } },
  explanation: [],
  sources: [],
};
