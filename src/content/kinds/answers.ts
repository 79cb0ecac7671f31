import type { Kind } from '../../core/item/item.ts';
import type { MatchingAnswer } from './matching/answer.ts';
import type { ChoiceAnswer } from './multiple-choice/answer.ts';
import type { ResponseAnswer } from './multiple-response/answer.ts';
import type { OrderingAnswer } from './ordering/answer.ts';
import type { TrueFalseAnswer } from './true-false/answer.ts';

/** A type for each kind, or it does not compile. */
type ByKind<T extends { readonly [K in Kind]: { readonly kind: K } }> = T;

type Answers = ByKind<{
  'multiple-choice': ChoiceAnswer;
  'multiple-response': ResponseAnswer;
  'true-false': TrueFalseAnswer;
  ordering: OrderingAnswer;
  matching: MatchingAnswer;
}>;

/** What an author writes below the question, by its kind. */
export type AnswerOf<K extends Kind> = Answers[K];
export type AuthoredAnswer = AnswerOf<Kind>;
