import type { WritableAtom } from 'nanostores';
import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { MockExamStep } from '../../core/mock-exam/mock-exam-step.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Attempt, NewAttempt } from '../../core/session/attempt.ts';
import { isOvertaken } from '../../core/session/overtaken.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import type { JournalTools } from '../../env/environment.ts';
import * as m from '../../messages/en/shared.ts';
import { sessionOf, type Waiting } from '../../record/journal/waiting.ts';
import type { ProgressStore, StoreFault } from '../../record/record-store.ts';
import { outbox } from './outbox.ts';
import type { RecordState } from './record-state.ts';
import type { Sent } from './send-one.ts';

interface Opened {
  openRecord(): Promise<ProgressStore | undefined>;
  fail(fault: StoreFault): void;
  readonly $record: WritableAtom<RecordState>;
  readonly $attempts: WritableAtom<readonly Attempt[]>;
  readonly $unsaved: WritableAtom<readonly Waiting[]>;
  readonly $onlyHere: WritableAtom<boolean>;
}

// Loaded with the code of the record: nothing of it is needed before the first answer.

/** What learners do, on its way into the record: answers, practices, steps of mock exams; and practices read back, those that still wait included. */
export function workStore(tools: JournalTools, { openRecord, fail, $record, $attempts, $unsaved, $onlyHere }: Opened) {
  /** Practices known to be in the record: one that is not any more was deleted. */
  const begun = new Set<string>();

  const box = outbox(tools, {
    open: openRecord,
    $unsaved,
    $onlyHere,
    remember(row) {
      if (!$attempts.get().some((one) => one.id === row.id)) $attempts.set([...$attempts.get(), row]);
    },
    fail,
    heal: () => void ($record.get().status === 'fault' && $record.set({ status: 'ready' })),
  });

  const { send } = box;

  /** Why something is not stored where it was not even tried. */
  const notOpen = (): StoreFault => {
    const record = $record.get();
    return record.status === 'fault' ? record.fault : { code: 'unavailable', message: m.theRecordCouldNotBeReached };
  };

  /** Stores an attempt with its session in one transaction, after what waits from before. A fault means that it waits, or (`isRefused`) that it was not wanted any more. */
  async function storeAttempt(attempt: NewAttempt, session?: PracticeSession): Promise<Result<Attempt, StoreFault>> {
    const it = { type: 'attempt' as const, attempt, ...(session && { session }) };
    const sent = await send(it, session && begun.has(session.id));
    if (sent?.ok && session) begun.add(session.id);
    return sent?.ok && sent.value.attempt ? ok(sent.value.attempt) : err(faultOf(sent));
  }

  /** Stores where a practice stands, after what waits. */
  async function storeSession(session: PracticeSession): Promise<Result<void, StoreFault>> {
    const sent = await send({ type: 'session', session }, begun.has(session.id), false);
    if (sent?.ok) begun.add(session.id);
    return sent?.ok ? ok(undefined) : err(faultOf(sent));
  }

  /** Stores steps of a mock exam, and the mock exam as they leave it. Answers it as it then is. */
  async function storeSteps(sitting: MockExam, steps: readonly MockExamStep[]): Promise<Result<MockExam, StoreFault>> {
    const sent = await send({ type: 'steps', sitting, steps });
    return sent?.ok && sent.value.mockExam ? ok(sent.value.mockExam) : err(faultOf(sent));
  }

  const faultOf = (sent: Sent | undefined): StoreFault => (sent && !sent.ok ? sent.error : notOpen());

  /** A practice as far as this page knows it: as it waits to be stored, or as it is stored. */
  async function sessionNow(id: string): Promise<Result<PracticeSession | undefined, StoreFault>> {
    const waiting = $unsaved
      .get()
      .map(sessionOf)
      .findLast((one) => one?.id === id);
    if (waiting) return ok(waiting);
    const store = await openRecord();
    const stored = store ? await store.session(id) : err(notOpen());
    if (stored.ok && stored.value) begun.add(id);
    return stored;
  }

  /** What another page did to a practice, as this page has it: it deleted it, or has taken it further. Nothing where neither is known. */
  async function sessionStands(newest: () => PracticeSession | undefined): Promise<'deleted' | 'overtaken' | undefined> {
    const id = newest()?.id ?? '';
    const store = await openRecord();
    const stored = await store?.session(id);
    // By now this page may have gone on as well.
    const session = newest();
    if (!stored?.ok || session?.id !== id) return undefined;
    if (!stored.value) return begun.has(id) ? 'deleted' : undefined;
    return isOvertaken(stored.value, session) ? 'overtaken' : undefined;
  }

  /** The practice of an exam to go on with. */
  async function openSession(exam: string): Promise<PracticeSession | undefined> {
    const store = await openRecord();
    const stored = await store?.openSession(exam);
    if (stored?.ok && stored.value) begun.add(stored.value.id);
    const waiting = new Map(
      $unsaved.get().flatMap((it) => {
        const session = sessionOf(it);
        return session?.exam === exam ? [[session.id, session] as const] : [];
      }),
    );
    const known = stored?.ok && stored.value && !waiting.has(stored.value.id) ? [stored.value] : [];
    return [...known, ...waiting.values()].filter(({ ended }) => !ended).sort((a, b) => b.updatedAt - a.updatedAt)[0];
  }

  return {
    ...{ storeAttempt, storeSession, storeSteps, sessionNow, sessionStands, openSession },
    ...{ sendWaiting: box.sendWaiting, discard: box.discard, forgetDeleted: box.forgetDeleted },
  };
}

export type WorkStore = ReturnType<typeof workStore>;
