import type { ItemBase, Option } from '../../item/item-base.ts';

interface ResponseItem extends ItemBase {
  readonly kind: 'multiple-response';
  readonly options: readonly Option[];
  /** How many are keys; told to the learner ("choose two"). */
  readonly choose: number;
}

/** Several keys among the options. */
export interface MultipleResponse {
  readonly item: ResponseItem;
  readonly response: { readonly kind: 'multiple-response'; readonly options: readonly string[] };
  readonly key: { readonly kind: 'multiple-response'; readonly options: readonly string[] };
}
