import type { Matching } from './matching/matching.ts';
import type { MultipleChoice } from './multiple-choice/multiple-choice.ts';
import type { MultipleResponse } from './multiple-response/multiple-response.ts';
import type { Ordering } from './ordering/ordering.ts';
import type { TrueFalse } from './true-false/true-false.ts';

/** The kinds of question, by their exam names. A registry keyed by `Kind` does not compile until it knows every one. */
export const KINDS = ['multiple-choice', 'multiple-response', 'true-false', 'ordering', 'matching'] as const;
export type Kind = (typeof KINDS)[number];

/** A type for each kind, or it does not compile. */
type ByKind<T extends { readonly [K in Kind]: Record<'item' | 'response' | 'key', { readonly kind: K }> }> = T;

/** What a question of each kind shows, what a learner answers, and what is right. */
export type KindTypes = ByKind<{
  'multiple-choice': MultipleChoice;
  'multiple-response': MultipleResponse;
  'true-false': TrueFalse;
  ordering: Ordering;
  matching: Matching;
}>;
