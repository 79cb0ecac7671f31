import type { Kind } from '../item/item.ts';
import type { ResponseOf } from '../item/response.ts';
import type { KeyOf } from '../item/scoring.ts';

/** Of a kind in which options are chosen: some of them are keys, the others distractors, and phrases can be marked. */
export interface Choosing<K extends Kind> {
  /** Ids of the options that were chosen. */
  chosen(response: ResponseOf<K>): readonly string[];
  /** Ids of the right options. */
  keys(key: KeyOf<K>): readonly string[];
}
