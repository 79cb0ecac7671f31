import { KINDS } from '../../core/item/item.ts';
import type { AnswerAttempt, Attempt } from '../../core/session/attempt.ts';
import type { MarkingMode, Pens } from '../../core/signal/mark.ts';
import type { PracticeWish } from '../practice/practice-wish.ts';
import { $attempts, $settings } from '../shared/record-store.ts';

/** The first so many scenarios are guided; then open marking is offered. */
export const GUIDED_FIRST = 10;
export const DEFAULT_COUNT = 10;

const isMarked = (attempt: Attempt): attempt is AnswerAttempt => attempt.type === 'answer' && attempt.marked !== null;

/** True once enough scenarios were marked with the phrases shown, and open marking was not tried yet. */
export function offersOpen(): boolean {
  const marked = $attempts.get().filter(isMarked);
  return marked.length >= GUIDED_FIRST && !marked.some((attempt) => attempt.marking === 'open');
}

export const preferredMarking = (): MarkingMode => {
  const chosen = $settings.get().get('practice.marking');
  return chosen === 'off' || chosen === 'open' ? chosen : 'guided';
};

export const preferredPens = (): Pens => ($settings.get().get('practice.pens') === 2 ? 2 : 1);

/** A wish with everything that was not asked for filled in from the learner's own choices. */
export function preferredWish(asked: Partial<PracticeWish>): PracticeWish {
  return {
    tasks: [],
    kinds: KINDS,
    which: 'all',
    count: DEFAULT_COUNT,
    marking: preferredMarking(),
    pens: preferredPens(),
    ...asked,
  };
}

/** A day's reviews where the learner has set no limit. */
const DEFAULT_REVIEWS = 20;

/** How many reviews a day at most. */
export function dailyReviews(): number {
  const limit = $settings.get().get('review.limit');
  return typeof limit === 'number' && limit >= 1 ? Math.floor(limit) : DEFAULT_REVIEWS;
}
