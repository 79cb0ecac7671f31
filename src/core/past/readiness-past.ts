import { EMPTY_FOLD, extendReadinessFold, type ReadinessFold } from '../readiness/readiness-fold.ts';
import { localDay } from '../schedule/local-day.ts';
import type { PastFold } from './past-fold.ts';

/** What readiness is worked out from. */
export const READINESS: PastFold<ReadinessFold> = {
  name: 'readiness',
  empty: EMPTY_FOLD,
  extend: (state, { exposed }, { previousIds, difficulties, now, dayBegins }) =>
    extendReadinessFold(state, exposed, {
      ...{ previousIds, difficulties, now },
      dayOf: (at, zone) => localDay(at, zone, dayBegins),
    }),
};
