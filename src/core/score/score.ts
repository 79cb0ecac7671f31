/** The outcome of scoring a response. Three outcomes that never share one value. */
export type Score =
  | { readonly outcome: 'unanswered' }
  | { readonly outcome: 'malformed'; readonly reason: string }
  | { readonly outcome: 'scored'; readonly earned: 0 | 1; readonly total: 1 };

/** A of docs/formulas.md#answer: 1 where the answer is right as the exam scores it, else 0. */
export const isRight = (score: Score): boolean => score.outcome === 'scored' && score.earned === score.total;
