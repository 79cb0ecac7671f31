import { extendSchedule, foldSchedule, type ScheduleFold } from '../schedule/fold-schedule.ts';
import type { PastFold } from './past-fold.ts';

const NO_WORLD = { now: 0, previousIds: new Map() };

/** A fold without the log it was made of: what is added to it is all that it is then given. */
const alone = (fold: ScheduleFold): ScheduleFold => ({ ...fold, count: 0, last: undefined });

/** What is scheduled. Loads ts-fsrs. */
export const SCHEDULE: PastFold<ScheduleFold> = {
  name: 'schedule',
  empty: alone(foldSchedule([], NO_WORLD)),
  extend(state, { standing }, world) {
    // Only one that nothing was folded into does not say when its days begin.
    const made = state.dayBegins === undefined ? foldSchedule(standing, world) : extendSchedule(state, standing, world);
    return made && alone(made);
  },
};
