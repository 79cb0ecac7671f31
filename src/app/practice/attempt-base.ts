import type { Item } from '../../core/item/item.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import { world } from '../shared/world.ts';

/** What an attempt needs to know of its question. */
export type Attempted = Pick<Item, 'id' | 'exam' | 'task' | 'revision' | 'family'>;

/** What every attempt begins with: whose it is, when, and whether its family was met before. */
export const attemptBase = (item: Attempted, attempts: readonly Attempt[]) => ({
  id: world().id(),
  exam: item.exam,
  task: item.task,
  item: item.id,
  revision: item.revision,
  family: item.family,
  at: world().now(),
  zone: world().zone(),
  first: !attempts.some((one) => one.type !== 'drill' && one.family === item.family),
});
