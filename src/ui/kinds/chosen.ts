import type { ItemOf, Kind } from '../../core/item/item.ts';
import type { ResponseOf } from '../../core/item/response.ts';

/** An answer to a question of a kind, in words, a line for each part of it; none where nothing was chosen. */
export type ChosenOf<K extends Kind> = (item: ItemOf<K>, response: ResponseOf<K>) => readonly string[];
