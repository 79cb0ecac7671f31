import type { NewLearnerEvent } from '../../core/event/learner-event.ts';
import type { Page } from './page.ts';

/** Stores what the learner says besides answering; false where that failed, and then `$record` says why. */
export async function storeEvent({ openLight, $events, $record }: Page, event: NewLearnerEvent): Promise<boolean> {
  const store = await openLight();
  const stored = await store?.addEvent(event);
  if (stored?.ok) $events.set([...$events.get().filter(({ id }) => id !== stored.value.id), stored.value]);
  else if (stored) $record.set({ status: 'fault', fault: stored.error });
  return stored?.ok === true;
}
