import { KINDS } from '../../core/item/item.ts';
import type { AnswerAttempt, Attempt } from '../../core/session/attempt.ts';
import type { PracticeWish } from '../practice/practice-wish.ts';
import type { Page } from '../shared/page.ts';
import { MARKING, PENS } from './settings.ts';

/** The first so many scenarios are guided; then open marking is offered. */
export const GUIDED_FIRST = 10;
export const DEFAULT_COUNT = 10;

const isMarked = (attempt: Attempt): attempt is AnswerAttempt => attempt.type === 'answer' && attempt.marked !== null;

/** True once enough scenarios were marked with the phrases shown, and open marking was not tried yet. */
export function offersOpen({ $attempts }: Page): boolean {
  const marked = $attempts.get().filter(isMarked);
  return marked.length >= GUIDED_FIRST && !marked.some((attempt) => attempt.marking === 'open');
}

/** A wish with everything that was not asked for filled in from the learner's own choices. */
export function preferredWish({ setting }: Page, asked: Partial<PracticeWish>): PracticeWish {
  return {
    tasks: [],
    kinds: KINDS,
    which: 'all',
    count: DEFAULT_COUNT,
    marking: setting(MARKING),
    pens: setting(PENS),
    ...asked,
  };
}
