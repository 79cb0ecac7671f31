import type { ItemOf, Kind, Option } from '../../core/item/item.ts';
import type { ResponseOf } from '../../core/item/response.ts';
import type { KeyOf } from '../../core/item/scoring.ts';
import type { Inline } from '../../core/item/text-tree.ts';

/** An answered question of a kind. */
export interface Answered<K extends Kind> {
  readonly item: ItemOf<K>;
  /** Options as they are shown. */
  readonly order: readonly Option[];
  readonly response: ResponseOf<K>;
  readonly key: KeyOf<K>;
}

/** What was answered, and what the answer is: the first thing said after an answer. */
export interface Said {
  readonly words: string;
  /** What is right, where a letter does not say it. */
  readonly lines?: readonly (readonly Inline[])[];
}

export type SaidOf<K extends Kind> = (answered: Answered<K>) => Said;
