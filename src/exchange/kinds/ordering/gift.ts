import type { GiftKind } from '../exchange-kind.ts';
import { gift as matching } from '../matching/gift.ts';
import type { OrderingAnswer } from './answer.ts';
import { placesOf } from './moodle-places.ts';

export const gift: GiftKind<OrderingAnswer> = {
  lines: (answer) => matching.lines(placesOf(answer)),
  lost: ({ steps, extras }) => [
    'GIFT has no questions in which steps are put in order; it was written as a matching of places with steps',
    ...([...steps, ...extras].some(({ rationale }) => rationale.length > 0)
      ? ['the reasons for its steps have no place in GIFT; they travel in a comment']
      : []),
  ],
  besides: { why: true, places: true },
};
