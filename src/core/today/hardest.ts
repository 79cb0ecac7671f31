import type { Due, QueueContext } from '../schedule/due-queue.ts';

/** What adds less than so much to recall on exam day is not worth the last evening. Source: docs/formulas.md#today. */
const LEAST_LIFT = 0.02;

/** Of everything scheduled what is hardest to recall on exam day, in the order of its worth; not what was reviewed today or put aside. */
export const hardestOf = <D extends Due>(queue: readonly D[], { today, rests }: QueueContext): readonly D[] =>
  queue.filter(({ card, lift }) => card.day < today && lift >= LEAST_LIFT && (rests.get(card.id)?.until ?? 0) <= today);
