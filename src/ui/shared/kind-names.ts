import type { Kind } from '../../core/item/item.ts';
import * as m from '../../messages/en/shared.ts';

/** The kinds as people call them. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  'multiple-choice': m.multipleChoice,
  'multiple-response': m.multipleResponse,
  'true-false': m.trueOrFalse,
  ordering: m.ordering,
  matching: m.matching,
};

/** The kinds of an exam, within a sentence. */
export const kindNames = (kinds: readonly Kind[]): string => kinds.map((kind) => KIND_NAMES[kind].toLowerCase()).join(', ');
