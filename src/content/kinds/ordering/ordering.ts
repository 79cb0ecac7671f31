import type { AuthoredOption } from '../../parse/authored-option.ts';
import type { ContentKind } from '../content-kind.ts';
import { byId, meaningsOf, shown } from '../options.ts';
import type { OrderingAnswer } from './answer.ts';

const all = ({ steps, extras }: OrderingAnswer): readonly AuthoredOption[] => [...steps, ...extras];

export const ordering: ContentKind<'ordering'> = {
  form: 'a numbered list',
  options: all,
  explained: all,
  offered: all,
  part: (answer) => ({ kind: answer.kind, options: all(answer).map(shown).sort(byId), choose: answer.steps.length }),
  key: ({ kind, steps }) => ({ kind, order: steps.map(({ id }) => id) }),
  meanings: (answer, meaningOf) => meaningsOf(all(answer), meaningOf),
  keyFacts: ({ order }) => order,
};
