import type { ItemOf, Kind } from '../item/item.ts';
import type { ResponseOf } from '../item/response.ts';
import type { KeyOf } from '../item/scoring.ts';

/** What scoring must know of one kind of question. Everything goes by id; the order of an item's options never counts. */
export interface Scorer<K extends Kind> {
  /** The response before anything was done. */
  readonly blank: ResponseOf<K>;
  /** Right as the exam scores it. */
  isRight(item: ItemOf<K>, key: KeyOf<K>, response: ResponseOf<K>): boolean;
  /** Chance of being right by guessing, 0..1 (c of docs/formulas.md#ability). */
  chance(item: ItemOf<K>): number;
}
