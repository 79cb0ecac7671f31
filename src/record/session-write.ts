import { isAnswered, isOvertaken, withLateAnswer } from '../core/session/overtaken.ts';
import type { PracticeSession } from '../core/session/practice-session.ts';
import { Refused } from './store-fault.ts';

// What a write leaves of a session, looked at in the same transaction: whatever pages do at the same time, a question has one answer, an answer
// that is named stays named, and what was deleted does not come back. Both throw Refused; undefined: the stored one stays.

/** After an attempt of the session. */
export function sessionAfterAttempt(
  before: PracticeSession | undefined,
  session: PracticeSession,
  attempt: string,
  begun: boolean,
): PracticeSession | undefined {
  if (before === undefined && begun) throw new Refused('RowDeleted');
  if (before === undefined) return session;
  if (isAnswered(before, session, attempt)) throw new Refused('Taken');
  if (isOvertaken(before, session)) return withLateAnswer(before, session, attempt);
  return before.updatedAt > session.updatedAt ? undefined : session;
}

/** After a save of the session alone. */
export function sessionAfterSave(
  before: PracticeSession | undefined,
  session: PracticeSession,
  begun: boolean,
): PracticeSession | undefined {
  if (before === undefined && begun) throw new Refused('RowDeleted');
  if (before !== undefined && before.updatedAt > session.updatedAt) return undefined;
  if (before !== undefined && isOvertaken(before, session)) throw new Refused('Taken');
  return session;
}
