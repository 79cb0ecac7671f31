import type { Item } from '../../core/item/item.ts';
import type { MockExamState } from '../../core/mock-exam/mock-exam-state.ts';
import { isComplete, isEmpty } from '../../core/score/is-complete.ts';
import * as m from '../../messages/en/mock.ts';

/** How a question stands, for lists of all of them. */
export type QuestionState = 'answered' | 'incomplete' | 'unanswered';

export const QUESTION_WORDS: Readonly<Record<QuestionState, string>> = {
  answered: m.answeredState,
  incomplete: m.notComplete,
  unanswered: m.notAnsweredLabel,
};

/** Answered once nothing is missing from it; with one option of two, say, it is not complete. */
export function questionState(state: MockExamState, id: string, item: Item | undefined): QuestionState {
  const response = state.items[id]?.response ?? null;
  if (!item || response === null) return 'unanswered';
  if (isComplete(item, response)) return 'answered';
  return isEmpty(response) ? 'unanswered' : 'incomplete';
}
