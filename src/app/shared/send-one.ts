import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import type { Waiting } from '../../record/journal/waiting.ts';
import type { ProgressStore, StoreFault } from '../../record/record-store.ts';

/** What came of storing something: the attempt as stored, the mock exam as it then is. */
export type Sent = Result<{ readonly attempt?: Attempt; readonly mockExam?: MockExam }, StoreFault>;

/** Stores one thing that waits. */
export async function sendOne(store: ProgressStore, it: Waiting, begun: boolean): Promise<Sent> {
  if (it.type === 'attempt') {
    const stored = await store.record(it.attempt, it.session, begun);
    return stored.ok ? ok({ attempt: stored.value }) : stored;
  }
  if (it.type === 'session') {
    const saved = await store.saveSession(it.session, begun);
    return saved.ok ? ok({}) : saved;
  }
  const added = await store.addSteps(it.sitting, it.steps);
  return added.ok ? ok({ mockExam: added.value }) : added;
}
