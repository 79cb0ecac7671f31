import { type Attempted, attemptBase } from '../../app/practice/attempt-base.ts';
import { openRecord, page, storeAttempt } from '../shared/page.ts';

const logged = new Set<string>();

/** Notes that the answer of a question was opened: from then on it is no longer new to the learner. Once a page view. */
export async function logExposure(item: Attempted): Promise<void> {
  if (logged.has(item.id)) return;
  logged.add(item.id);
  await openRecord();
  await storeAttempt({ type: 'exposure', ...attemptBase(page, item) });
}
