import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { MockExamStep } from '../../core/mock-exam/mock-exam-step.ts';
import type { NewAttempt } from '../../core/session/attempt.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';

/** Something that the record is to take, and has not taken yet. */
export type Waiting =
  /** An attempt, with the practice as it stood right after it. */
  | { readonly type: 'attempt'; readonly attempt: NewAttempt; readonly session?: PracticeSession }
  /** Where a practice stands. */
  | { readonly type: 'session'; readonly session: PracticeSession }
  /** Steps of a mock exam, with the mock exam as they leave it. */
  | { readonly type: 'steps'; readonly sitting: MockExam; readonly steps: readonly MockExamStep[] };

/** What it is known by: of a practice and of a mock exam only the newest state waits. */
export function nameOf(waiting: Waiting): string {
  if (waiting.type === 'attempt') return `attempt ${waiting.attempt.id}`;
  return waiting.type === 'session' ? `session ${waiting.session.id}` : `steps ${waiting.sitting.id}`;
}

export function examOf(waiting: Waiting): string {
  if (waiting.type === 'attempt') return waiting.attempt.exam;
  return waiting.type === 'session' ? waiting.session.exam : waiting.sitting.exam;
}

/** The practice that it is about, as it stood then. */
export const sessionOf = (waiting: Waiting): PracticeSession | undefined =>
  waiting.type === 'steps' ? undefined : waiting.session;
