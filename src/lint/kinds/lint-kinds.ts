import type { AuthoredAnswer } from '../../content/kinds/answers.ts';
import type { AuthoredOption } from '../../content/parse/authored.ts';
import type { Placed } from '../../content/parse/fields.ts';
import type { ExamFormat } from '../../core/exam/blueprint.ts';
import type { Kind } from '../../core/item/item.ts';
import type { LintKind, Shape } from './lint-kind.ts';
import { matching } from './matching/matching.ts';
import { multipleChoice } from './multiple-choice/multiple-choice.ts';
import { multipleResponse } from './multiple-response/multiple-response.ts';
import { ordering } from './ordering/ordering.ts';
import { trueFalse } from './true-false/true-false.ts';

const LINT_KINDS: { readonly [K in Kind]: LintKind<K> } = {
  'multiple-choice': multipleChoice,
  'multiple-response': multipleResponse,
  'true-false': trueFalse,
  ordering,
  matching,
};

const of = <K extends Kind>(kind: K): LintKind<K> => LINT_KINDS[kind];

/** What an answer has, and what one of its kind should have in this exam. */
export const shapeOf = (answer: AuthoredAnswer, counts: ExamFormat['options'] = {}): Shape =>
  of(answer.kind).shape(answer, counts[answer.kind] ?? of(answer.kind).counts);

/** How the words of a kind's options are compared. */
export const wordsOf = (kind: Kind): LintKind<Kind>['words'] => of(kind).words;

/** Whether the one right option could be told from the options alone. */
export const isGuessable = (kind: Kind): boolean => of(kind).guessable;

/** Where rationales of a kind go, if not under their options. */
export const whyGoes = (kind: Kind): string | undefined => of(kind).whyGoes;

/** What a learner takes away as right. */
export const rightOf = (answer: AuthoredAnswer): readonly AuthoredOption[] => of(answer.kind).right(answer);

/** Numbers that the author typed and Markdown ignores, in the order of the lines. */
export const numbersOf = (answer: AuthoredAnswer): readonly Placed<number>[] => of(answer.kind).numbers?.(answer) ?? [];
