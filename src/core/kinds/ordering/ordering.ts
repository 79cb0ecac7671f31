import type { ItemBase, Option } from '../../item/item-base.ts';

interface OrderingItem extends ItemBase {
  readonly kind: 'ordering';
  /** Steps, those that do not belong included, sorted by id: the bank does not give the order away. */
  readonly options: readonly Option[];
  /** How many are to be placed. */
  readonly choose: number;
}

/** Steps to put in order; some may not belong. */
export interface Ordering {
  readonly item: OrderingItem;
  readonly response: { readonly kind: 'ordering'; readonly order: readonly string[] };
  readonly key: { readonly kind: 'ordering'; readonly order: readonly string[] };
}
