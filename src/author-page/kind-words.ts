import type { Kind } from '../core/item/item.ts';

/** The kinds as a person calls them. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  'multiple-choice': 'multiple choice',
  'multiple-response': 'multiple response',
  ordering: 'ordering',
  matching: 'matching',
};
