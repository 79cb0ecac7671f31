import { type Due, dueToday, type QueueContext } from '../schedule/due-queue.ts';
import { isDoneFor } from '../schedule/exam-date.ts';
import type { Card } from '../schedule/schedule.ts';

/** What adds less than so much to recall on exam day is not worth the last evening. Source: docs/formulas.md#today. */
const LEAST_LIFT = 0.02;
/** What is offered on the eve at most, reviews done that day counted in. */
export const MOST_ON_EVE = 10;

/** Of everything scheduled what is hardest to recall on exam day, in the order of its worth; not what was reviewed today, put aside, or is done for. */
export const hardestOf = <D extends Due<Card>>(queue: readonly D[], { today, exam, rests }: QueueContext): readonly D[] =>
  queue.filter(
    ({ card, lift }) =>
      card.day < today && lift >= LEAST_LIFT && (rests.get(card.id)?.until ?? 0) <= today && !(exam && isDoneFor(card, exam)),
  );

/** What a day offers for review: what is due, or on the eve of an exam and on its day only what is hardest. `done`: reviewed today already. */
export function offeredOn<D extends Due<Card>>(queue: readonly D[], world: QueueContext, done: number): readonly D[] {
  const { exam, today } = world;
  if (!exam || exam.day - today > 1) return dueToday(queue, world);
  return hardestOf(queue, world).slice(0, Math.max(0, MOST_ON_EVE - done));
}
