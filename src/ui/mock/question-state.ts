import type { Item } from '../../core/item/item.ts';
import { isComplete } from '../../core/score/score-response.ts';
import type { SittingState } from '../../core/sitting/sitting-state.ts';

/** How a question stands, for lists of all of them. */
export type QuestionState = 'answered' | 'incomplete' | 'unanswered';

export const QUESTION_WORDS: Readonly<Record<QuestionState, string>> = {
  answered: 'answered',
  incomplete: 'not complete',
  unanswered: 'not answered',
};

/** Answered once nothing is missing from it; with one option of two, say, it is not complete. */
export function questionState(state: SittingState, id: string, item: Item | undefined): QuestionState {
  const response = state.items[id]?.response ?? null;
  if (!item || response === null) return 'unanswered';
  if (isComplete(item, response)) return 'answered';
  const empty =
    response.kind === 'multiple-choice'
      ? response.option === null
      : response.kind === 'multiple-response'
        ? response.options.length === 0
        : response.kind === 'ordering'
          ? response.order.length === 0
          : Object.keys(response.pairs).length === 0;
  return empty ? 'unanswered' : 'incomplete';
}
