import type { Block, Inline } from './text-tree.ts';

/** The author's estimate: 1 easy, 2 medium, 3 hard. */
export type Level = 1 | 2 | 3;

/** One thing that can be chosen, placed or paired. `id` is a hash of its plain text, never a position. */
export interface Option {
  readonly id: string;
  readonly text: readonly Inline[];
}

/** What every kind of question shows. */
export interface ItemBase {
  /** Path without ending: `tea-101/3.1/weekly-policies`. */
  readonly id: string;
  /** Hash of everything that bears on the answer or the marking; rationales excluded. */
  readonly revision: string;
  readonly exam: string;
  readonly task: string;
  readonly objective: string;
  readonly level: Level;
  /** Variants of one another share a family; a question without one is its own (`family === id`). Flip twins are one family. */
  readonly family: string;
  readonly scenario: readonly Block[];
  readonly leadIn: readonly Inline[];
  /** False where the order of the options must be kept. */
  readonly shuffle: boolean;
  /** True where there is a marking step: a question in which options are chosen, with at least one signal or decoy. */
  readonly marking: boolean;
}
