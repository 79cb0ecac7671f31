import { SCHEDULE } from '../../core/past/schedule-past.ts';
import { TALLY } from '../../core/past/tally-past.ts';
import type { Folds } from './load-past.ts';

// Loads ts-fsrs: take it by import().

/** What home and plan are made of. */
export const DAY_FOLDS: Folds = [SCHEDULE, TALLY];
