import type { ItemBase, Option } from '../../item/item-base.ts';

interface ChoiceItem extends ItemBase {
  readonly kind: 'multiple-choice';
  readonly options: readonly Option[];
}

/** One key among the options. */
export interface MultipleChoice {
  readonly item: ChoiceItem;
  readonly response: { readonly kind: 'multiple-choice'; readonly option: string | null };
  readonly key: { readonly kind: 'multiple-choice'; readonly option: string };
}
