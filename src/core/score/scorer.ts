import type { ItemOf, Kind } from '../item/item.ts';
import type { Response } from '../item/response.ts';
import type { Key } from '../item/scoring.ts';

export type KeyOf<K extends Kind> = Extract<Key, { kind: K }>;
export type ResponseOf<K extends Kind> = Extract<Response, { kind: K }>;

/** All that scoring must know of one kind of question. Everything goes by id; the order of an item's options never counts. */
export interface Scorer<K extends Kind> {
  /** Untouched: nothing chosen, placed or paired yet. */
  isEmpty(response: ResponseOf<K>): boolean;
  /** Why a response cannot belong to this question, or null. */
  fault(item: ItemOf<K>, response: ResponseOf<K>): string | null;
  /** May be submitted without a warning. Asked only of responses without a fault. */
  isComplete(item: ItemOf<K>, response: ResponseOf<K>): boolean;
  /** Right as the exam scores it. */
  isRight(item: ItemOf<K>, key: KeyOf<K>, response: ResponseOf<K>): boolean;
  /** Chance of being right by guessing, 0..1 (c of docs/formulas.md#ability). */
  chance(item: ItemOf<K>): number;
}
