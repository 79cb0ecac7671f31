import { answerLines } from '../../app/shared/answer-lines.ts';
import type { Item } from '../../core/item/item.ts';
import type { AnswerAttempt } from '../../core/session/attempt.ts';
import { textOf } from './text-of.ts';

/** What was chosen, a line for each part; undefined where the question has changed since. */
export const chosenWords = (item: Item, { revision, response }: AnswerAttempt): readonly string[] | undefined =>
  revision === item.revision ? answerLines(response, textOf(item)) : undefined;
