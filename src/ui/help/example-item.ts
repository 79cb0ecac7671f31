import type { ItemOf } from '../../core/item/item.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import * as m from '../../messages/en/help.ts';

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
        { t: 'text', v: m.aCanteenWantsAScreenThat },
        { t: 'span', i: 0, c: [{ t: 'text', v: m.theMenuChangesEveryDay }] },
        { t: 'text', v: m.and },
        { t: 'span', i: 1, c: [{ t: 'text', v: 'nobody may spend time on it' }] },
        { t: 'text', v: m.theCanteen },
        { t: 'span', i: 2, c: [{ t: 'text', v: 'has a large printer' }] },
        { t: 'text', v: '.' },
      ],
    },
  ],
  leadIn: [{ t: 'text', v: m.whatShouldItUse }],
  options: [
    { id: 'print', text: [{ t: 'text', v: m.aPoster }] },
    { id: 'feed', text: [{ t: 'text', v: m.aScreenThatReadsTheMenu }] },
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
      title: m.itChangesOften,
      note: p(m.whatChangesEveryDayMustBe),
      accepts: ['for', 'against'],
    },
    {
      span: 1,
      role: 'signal',
      title: m.noWorkAllowed,
      note: p(m.aPosterNeedsSomeoneEveryMorning),
      accepts: ['for', 'against'],
    },
    { span: 2, role: 'decoy', title: m.aPrinterIsThere, note: p(m.thatSomethingIsAtHandDoes) },
  ],
  options: { print: { rationale: [] }, feed: { rationale: [] } },
  explanation: [],
  sources: [],
};
