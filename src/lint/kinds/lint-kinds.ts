import type { AuthoredAnswer } from '../../content/kinds/answers.ts';
import type { ExamFormat } from '../../core/exam/blueprint.ts';
import type { Kind } from '../../core/item/item.ts';
import type { LintKind, Shape } from './lint-kind.ts';
import { matching } from './matching/matching.ts';
import { multipleChoice } from './multiple-choice/multiple-choice.ts';
import { multipleResponse } from './multiple-response/multiple-response.ts';
import { ordering } from './ordering/ordering.ts';

const LINT_KINDS: { readonly [K in Kind]: LintKind<K> } = {
  'multiple-choice': multipleChoice,
  'multiple-response': multipleResponse,
  ordering,
  matching,
};

const of = <K extends Kind>(kind: K): LintKind<K> => LINT_KINDS[kind];

/** What an answer has, and what one of its kind should have in this exam. */
export const shapeOf = (answer: AuthoredAnswer, counts: ExamFormat['options'] = {}): Shape =>
  of(answer.kind).shape(answer, counts[answer.kind] ?? of(answer.kind).counts);

/** How the words of a kind's options are compared. */
export const wordsOf = (kind: Kind): LintKind<Kind>['words'] => of(kind).words;
