import { HISTORY } from '../../core/past/history-past.ts';
import { READINESS } from '../../core/past/readiness-past.ts';
import { READING } from '../../core/past/reading-past.ts';
import { SCHEDULE } from '../../core/past/schedule-past.ts';
import { TALLY } from '../../core/past/tally-past.ts';
import type { Folds } from './load-past.ts';

// Loads ts-fsrs: take it by import().

/** What the review page is made of. */
export const REVIEW_FOLDS: Folds = [SCHEDULE, TALLY, HISTORY];

/** What the progress page is made of. */
export const PROGRESS_FOLDS: Folds = [...REVIEW_FOLDS, READINESS, READING];
