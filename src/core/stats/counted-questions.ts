import type { History } from './history.ts';

/**
 * The questions that a count of what was seen is over: all those to practice, and of those kept for mock exams the ones that were met. What was
 * answered in a mock exam counts then like any other answer, and what is still kept is not told.
 */
export const countedQuestions = <Q extends { readonly id: string }>(
  entries: readonly Q[],
  reserved: readonly Q[],
  { items }: Pick<History, 'items'>,
): readonly Q[] => [...entries, ...reserved.filter(({ id }) => items.has(id))];
