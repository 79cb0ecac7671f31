import { HISTORY } from '../../core/past/history-past.ts';
import type { Folds } from './load-past.ts';

/** What screens are made of that look back on questions. */
export const HISTORY_FOLDS: Folds = [HISTORY];
