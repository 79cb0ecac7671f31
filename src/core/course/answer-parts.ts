import type { ItemOf, Kind, Option } from '../item/item.ts';
import type { ResponseOf } from '../item/response.ts';
import type { KeyOf } from '../item/scoring.ts';

/** An answer as a list: each part is one option, or a prompt and its option. By ids. */
export type Parts = readonly (readonly string[])[];

/** How an LMS is told of the answers to a kind of question. */
export interface AnswerParts<K extends Kind> {
  /** What SCORM and xAPI call such a question. */
  readonly type: string;
  /** Names of the options, where they are not letters. */
  readonly names?: readonly string[];
  /** What options are paired with; none where they stand alone. */
  prompts(item: ItemOf<K>): readonly Option[];
  given(response: ResponseOf<K>): Parts;
  right(key: KeyOf<K>): Parts;
  /** The way back from `given`. */
  response(parts: Parts): ResponseOf<K>;
}
