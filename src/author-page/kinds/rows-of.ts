import type { ItemOf, Kind, Option } from '../../core/item/item.ts';
import type { KeyOf } from '../../core/item/scoring.ts';

/** An option, step, prompt or response with what is right about it. */
export interface AnswerRow {
  readonly id: string;
  readonly text: string;
  /** What the key says of it, in words. */
  readonly verdict: string;
  readonly isKey: boolean;
  readonly concept: string | undefined;
  /** Characters of its rationale. */
  readonly rationale: number;
}

export type RowOf = (option: Option, verdict: string, isKey: boolean) => AnswerRow;

/** The rows of an answer of a kind; what belongs nowhere comes last. */
export type RowsOf<K extends Kind> = (item: ItemOf<K>, key: KeyOf<K>, row: RowOf) => readonly AnswerRow[];
