import type { AnswerAttempt, Attempt } from '../session/attempt.ts';
import { groupBy } from '../stats/group.ts';

/** One go at an assignment. */
export interface AssignmentTry {
  readonly session: string;
  /** In the order they were given. */
  readonly answers: readonly AnswerAttempt[];
}

/** What was answered of an assignment, by try, the first try first. A try without an answer is none. */
export function assignmentTries(assignment: string, attempts: readonly Attempt[]): readonly AssignmentTry[] {
  const own = attempts.filter((one): one is AnswerAttempt => one.type === 'answer' && one.assignment === assignment);
  const tries = [...groupBy(own, ({ session }) => session)].map(([session, answers]) => ({
    session,
    answers: answers.toSorted((a, b) => (a.device === b.device ? a.seq - b.seq : a.at - b.at)),
  }));
  return tries.toSorted((a, b) => (a.answers[0]?.at ?? 0) - (b.answers[0]?.at ?? 0));
}
