import type { AnswerOf } from '../../content/kinds/answers.ts';
import type { AuthoredOption } from '../../content/parse/authored.ts';
import type { Placed } from '../../content/parse/fields.ts';
import type { CountRange } from '../../core/exam/blueprint.ts';
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
  /** How many options, steps or prompts there usually are: of an exam that does not say otherwise under `format: options`. */
  readonly counts: CountRange;
  shape(answer: AnswerOf<K>, counts: CountRange): Shape;
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

export const within = (count: number, { min, max }: CountRange): boolean => count >= min && count <= max;

/** "4", "3 to 5". */
export const countWords = ({ min, max }: CountRange): string => (min === max ? String(min) : `${min} to ${max}`);
