import type { Item } from '../../core/item/item.ts';
import { $attempts, openRecord, storeAttempt } from '../../stores/record-store.ts';
import { world } from '../../stores/world.ts';

/** Notes that the answer of a question was opened: from then on it is no longer new to the learner. Once a page view. */
const logged = new Set<string>();

export type Exposed = Pick<Item, 'id' | 'exam' | 'task' | 'revision' | 'family'>;

export async function logExposure(item: Exposed): Promise<void> {
  if (logged.has(item.id)) return;
  logged.add(item.id);
  await openRecord();
  await storeAttempt({
    type: 'exposure',
    id: world().id(),
    exam: item.exam,
    task: item.task,
    item: item.id,
    revision: item.revision,
    family: item.family,
    at: world().now(),
    zone: world().zone(),
    first: !$attempts.get().some((one) => one.family === item.family),
  });
}
