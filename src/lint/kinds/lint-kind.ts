import type { AnswerOf } from '../../content/kinds/answers.ts';
import type { AuthoredOption } from '../../content/parse/authored.ts';
import type { Placed } from '../../content/parse/fields.ts';
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
  /** True where somebody who reads nothing but the options could tell the one that is right. */
  readonly guessable: boolean;
  /** Where a rationale goes, if not under its option. */
  readonly whyGoes?: string;
  /** What a learner takes away as right. */
  right(answer: AnswerOf<K>): readonly AuthoredOption[];
  /** Numbers that the author typed and Markdown ignores. */
  numbers?(answer: AnswerOf<K>): readonly Placed<number>[];
}
