import type { ItemBase, Option } from '../../item/item-base.ts';

interface MatchingItem extends ItemBase {
  readonly kind: 'matching';
  readonly prompts: readonly Option[];
  /** Responses, sorted by id; prompts may share one, and some may fit none. */
  readonly options: readonly Option[];
}

/** A response for each prompt. */
export interface Matching {
  readonly item: MatchingItem;
  readonly response: { readonly kind: 'matching'; readonly pairs: Readonly<Record<string, string>> };
  readonly key: { readonly kind: 'matching'; readonly pairs: Readonly<Record<string, string>> };
}
