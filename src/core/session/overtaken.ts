import { answerKey } from './answer-key.ts';
import type { PracticeSession } from './practice-session.ts';

/** Under which key a session names an attempt; undefined where it does not. */
const keyOf = ({ answers }: PracticeSession, attempt: string): string | undefined =>
  Object.keys(answers).find((key) => answers[key] === attempt);

/** True if the stored session has another answer to the question that this attempt answers: a question has one answer. */
export function isAnswered(stored: PracticeSession, session: PracticeSession, attempt: string): boolean {
  const key = keyOf(session, attempt);
  const named = key === undefined || !Object.hasOwn(stored.answers, key) ? attempt : stored.answers[key];
  return named !== attempt;
}

/**
 * True if another page has taken the stored session further than this state knows: it has ended, or names an answer to one of these questions that
 * this state does not name. (Questions that were renamed or left the bank meanwhile are not looked at.)
 */
export function isOvertaken(stored: PracticeSession, session: PracticeSession): boolean {
  if (stored.ended && !session.ended) return true;
  const { items } = session;
  return items.some((_, at) => {
    const key = answerKey({ items, at });
    return Object.hasOwn(stored.answers, key) && stored.answers[key] !== session.answers[key];
  });
}

/** The stored session with one more answer of a state that it has overtaken: an answer is never lost for having come late. */
export function withLateAnswer(stored: PracticeSession, session: PracticeSession, attempt: string): PracticeSession {
  const key = keyOf(session, attempt);
  return key === undefined ? stored : { ...stored, answers: { ...stored.answers, [key]: attempt } };
}
