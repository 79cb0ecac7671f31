import type { ItemOf, Kind, Option } from '../../core/item/item.ts';

/** Options as they are listed to be read. */
export interface OptionList {
  readonly title?: string;
  readonly options: readonly Option[];
  /** With letters, by which the answer names them. */
  readonly lettered: boolean;
}

/** What a question asks to do, and what it lists. */
export interface Reading {
  readonly words: string;
  readonly lists: readonly OptionList[];
}

/** How a question of a kind is shown to be read. */
export type ReadingOf<K extends Kind> = (item: ItemOf<K>) => Reading;
