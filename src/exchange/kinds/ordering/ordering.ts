import type { List, RootContent } from 'mdast';
import { ONE_KEY } from '../../aiken/one-key.ts';
import type { ExchangeOption } from '../../exchange-option.ts';
import { apart, fixOption } from '../../fix-options.ts';
import { fromOption } from '../../from-option.ts';
import { h5pDrag } from '../../h5p/h5p-parts.ts';
import { withoutBox } from '../../sheet/without-box.ts';
import { optionItem } from '../../text/option-markdown.ts';
import type { ExchangeKind } from '../exchange-kind.ts';
import type { OrderingAnswer } from './answer.ts';
import { gift } from './gift.ts';
import { placesOf } from './moodle-places.ts';
import { moodleXml } from './moodle-xml.ts';
import { paper } from './paper.ts';
import { qti3 } from './qti3.ts';

/** A step stands in a list without boxes. */
const fixStep = (option: ExchangeOption, changed: Set<string>): ExchangeOption => {
  const fixed = fixOption(option, changed);
  return { ...fixed, text: withoutBox(fixed.text) };
};

function fix(answer: OrderingAnswer, changed: Set<string>): OrderingAnswer | string {
  const steps = answer.steps.map((step) => fixStep({ ...step, isKey: true }, changed));
  const extras = answer.extras.map((step) => fixStep({ ...step, isKey: false }, changed));
  const all = apart([...steps, ...extras], 'a step', changed);
  if (typeof all === 'string') return all;
  const belong = all.filter(({ isKey }) => isKey);
  if (belong.length < steps.length) return 'two of its steps have the same words';
  if (belong.length < 2) return 'it has fewer than two steps';
  return { kind: 'ordering', steps: belong, extras: all.filter(({ isKey }) => !isKey) };
}

export const ordering: ExchangeKind<'ordering'> = {
  leadIn: 'In which order do these belong?',
  from: ({ kind, steps, extras }) => ({ kind, steps: steps.map(fromOption), extras: extras.map(fromOption) }),
  parts: ({ steps, extras }) => [...steps, ...extras].map((option) => ({ option })),
  withParts: (answer, change) => ({ ...answer, steps: answer.steps.map(change), extras: answer.extras.map(change) }),
  fix,
  markdown({ steps, extras }, context): readonly RootContent[] {
    const list = (ordered: boolean, options: readonly ExchangeOption[]): List => ({
      type: 'list',
      ordered,
      spread: false,
      children: options.map((step) => optionItem(step, null, context)),
    });
    return [list(true, steps), ...(extras.length === 0 ? [] : [list(false, extras)])];
  },
  gift,
  moodleXml,
  qti3,
  h5p: (answer) => h5pDrag(placesOf(answer).pairs),
  aiken: () => ONE_KEY,
  paper,
};
