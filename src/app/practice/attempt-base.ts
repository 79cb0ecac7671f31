import type { Item } from '../../core/item/item.ts';
import type { Page } from '../shared/page.ts';

/** What an attempt needs to know of its question. */
export type Attempted = Pick<Item, 'id' | 'exam' | 'task' | 'revision' | 'family'>;

/** What an attempt needs of a page: the time, an id, and what was met before. */
export interface AttemptWorld {
  readonly env: Pick<Page['env'], 'now' | 'id' | 'zone'>;
  readonly $attempts: Pick<Page['$attempts'], 'get'>;
  readonly waitingAttempts: Page['waitingAttempts'];
}

/** What every attempt begins with: whose it is, when, and whether its family was met before. */
export function attemptBase({ env, $attempts, waitingAttempts }: AttemptWorld, item: Attempted) {
  const at = env.now();
  return {
    id: env.id(),
    exam: item.exam,
    task: item.task,
    item: item.id,
    revision: item.revision,
    family: item.family,
    at,
    zone: env.zone(at),
    first: ![...$attempts.get(), ...waitingAttempts()].some((one) => one.type !== 'drill' && one.family === item.family),
  };
}
