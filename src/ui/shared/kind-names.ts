import type { Kind } from '../../core/item/item.ts';

/** The kinds as people call them. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  'multiple-choice': 'Multiple choice',
  'multiple-response': 'Multiple response',
  'true-false': 'True or false',
  ordering: 'Ordering',
  matching: 'Matching',
};

/** The kinds of an exam, within a sentence. */
export const kindNames = (kinds: readonly Kind[]): string => kinds.map((kind) => KIND_NAMES[kind].toLowerCase()).join(', ');
