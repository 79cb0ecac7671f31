import { continueSchedule, NO_SCHEDULE, type ScheduleFold } from '../schedule/fold-schedule.ts';
import type { PastFold } from './past-fold.ts';

/** What is scheduled. Loads ts-fsrs. */
export const SCHEDULE: PastFold<ScheduleFold> = {
  name: 'schedule',
  empty: NO_SCHEDULE,
  extend(state, { standing }, world) {
    // What claims to be later than now is put where the one before it was, which a fold does not know.
    if (state.count > 0 && standing.some(({ at }) => at > world.now)) return undefined;
    return continueSchedule(state, standing, world);
  },
};
