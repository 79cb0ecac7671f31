import type { AnswerAttempt, Attempt } from '../session/attempt.ts';
import { timeline } from './timeline.ts';

/** All answers to a question, the newest first, whatever the order given; `previousIds` maps earlier ids of questions to those of now. */
export const questionHistory = (
  attempts: readonly Attempt[],
  item: string,
  previousIds: ReadonlyMap<string, string> = new Map(),
): readonly AnswerAttempt[] =>
  timeline(
    attempts.filter((one): one is AnswerAttempt => one.type === 'answer' && (previousIds.get(one.item) ?? one.item) === item),
  )
    .filter((one) => one.type === 'answer')
    .toReversed();
