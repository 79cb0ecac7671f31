import type { Kind } from '../../core/item/item.ts';

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  'multiple-choice': 'Multiple choice',
  'multiple-response': 'Multiple response',
  ordering: 'Ordering',
  matching: 'Matching',
};
