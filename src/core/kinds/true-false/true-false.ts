import type { ItemBase, Option } from '../../item/item-base.ts';

interface TrueFalseItem extends ItemBase {
  readonly kind: 'true-false';
  /** True, then False. */
  readonly options: readonly Option[];
}

/** A statement that is true or false: two options whose words and order are fixed. */
export interface TrueFalse {
  readonly item: TrueFalseItem;
  readonly response: { readonly kind: 'true-false'; readonly option: string | null };
  readonly key: { readonly kind: 'true-false'; readonly option: string };
}
