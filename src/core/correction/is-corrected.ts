import type { Attempt } from '../session/attempt.ts';
import type { WrongKey } from './correction.ts';

/** Whether an attempt was one to a question whose key was wrong then. */
export const isCorrectedBy = ({ items, revisions }: WrongKey, { item, revision }: Pick<Attempt, 'item' | 'revision'>): boolean =>
  revisions.includes(revision) && items.includes(item);
