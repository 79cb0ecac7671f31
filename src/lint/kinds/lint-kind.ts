import type { AnswerOf } from '../../content/kinds/answers.ts';
import type { Kind } from '../../core/item/item.ts';

/** What an answer has, and what it should have. */
export interface Shape {
  readonly fits: boolean;
  readonly actual: string;
  readonly expected: string;
  readonly hint?: string;
}

/** What rules must know of one kind of question. */
export interface LintKind<K extends Kind> {
  shape(answer: AnswerOf<K>): Shape;
  /**
   * How the words of options are compared: keys with distractors; each with the others, where all are right somewhere; or not at all, where
   * they are not the author's.
   */
  readonly words: 'keys' | 'apart' | 'fixed';
}
