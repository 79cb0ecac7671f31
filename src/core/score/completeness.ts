import type { ItemOf, Kind } from '../item/item.ts';
import type { ResponseOf } from '../item/response.ts';

/** How far a response to one kind of question is. Everything goes by id; the order of an item's options never counts. */
export interface Completeness<K extends Kind> {
  /** Untouched: nothing chosen, placed or paired yet. */
  isEmpty(response: ResponseOf<K>): boolean;
  /** Why a response cannot belong to this question, or null. */
  fault(item: ItemOf<K>, response: ResponseOf<K>): string | null;
  /** May be submitted without a warning. Asked only of responses without a fault. */
  isComplete(item: ItemOf<K>, response: ResponseOf<K>): boolean;
}
