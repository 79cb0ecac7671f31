/** How an answer came out, as far as lists of answers are filtered by it. */
export interface FilteredRow {
  readonly right: boolean;
  /** Right, with most of the signals unseen. */
  readonly lucky: boolean;
  readonly answered: boolean;
  /** Flagged in a mock exam, or starred. */
  readonly flagged: boolean;
}

export const RESULT_FILTERS = ['all', 'wrong', 'unanswered', 'flagged', 'lucky'] as const;
export type ResultFilter = (typeof RESULT_FILTERS)[number];

/** Whether a filter leaves an answer in the list. What was right is never among the wrong ones, by luck or not. */
export function passes(filter: ResultFilter, { right, lucky, answered, flagged }: FilteredRow): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'wrong':
      return answered && !right;
    case 'unanswered':
      return !answered;
    case 'flagged':
      return flagged;
    case 'lucky':
      return right && lucky;
  }
}
