import type { Kind } from '../../core/item/item.ts';
import type { MatchingAnswer } from './matching/answer.ts';
import type { OptionsAnswer } from './options-answer.ts';
import type { OrderingAnswer } from './ordering/answer.ts';

/** A type for each kind, or it does not compile. */
type ByKind<T extends { readonly [K in Kind]: { readonly kind: K } }> = T;

type Answers = ByKind<{
  'multiple-choice': OptionsAnswer<'multiple-choice'>;
  'multiple-response': OptionsAnswer<'multiple-response'>;
  'true-false': OptionsAnswer<'true-false'>;
  ordering: OrderingAnswer;
  matching: MatchingAnswer;
}>;

/** An answer between formats, by its kind. */
export type ExchangeAnswerOf<K extends Kind> = Answers[K];
export type ExchangeAnswer = ExchangeAnswerOf<Kind>;
