import * as m from '../../messages/en/shared.ts';
import type { Waiting } from '../../record/journal/waiting.ts';

/** What waits to be stored, counted: answers, and steps of mock exams that give or change one. */
const answersIn = (waiting: readonly Waiting[]): number =>
  waiting.reduce((sum, it) => {
    if (it.type === 'attempt') return sum + (it.attempt.type === 'exposure' ? 0 : 1);
    const responded = it.type === 'steps' ? it.steps.flatMap(({ event }) => (event.type === 'respond' ? [event.item] : [])) : [];
    return sum + new Set(responded).size;
  }, 0);

/** What is said of it. */
export function waitingWords(waiting: readonly Waiting[]): string {
  const answers = answersIn(waiting);
  return m.notSavedYet(answers);
}

/** What a learner can download of it. */
export const waitingRows = (waiting: readonly Waiting[]): readonly unknown[] =>
  waiting.flatMap((it): readonly unknown[] => (it.type === 'attempt' ? [it.attempt] : it.type === 'steps' ? it.steps : []));
