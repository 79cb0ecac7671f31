import type { Block, Inline } from './text-tree.ts';

/** The kinds of question, by their exam names. A registry keyed by `Kind` does not compile until it knows every one. */
export const KINDS = ['multiple-choice', 'multiple-response', 'ordering', 'matching'] as const;
export type Kind = (typeof KINDS)[number];

/** The author's estimate: 1 easy, 2 medium, 3 hard. */
export type Level = 1 | 2 | 3;

/** One thing that can be chosen, placed or paired. `id` is a hash of its plain text, never a position. */
export interface Option {
  readonly id: string;
  readonly text: readonly Inline[];
}

interface ItemBase {
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
  /** False where the author's order of the options must be kept. */
  readonly shuffle: boolean;
  /** True where there is a marking step: a choice or response question with at least one signal or decoy. */
  readonly marking: boolean;
}

export interface ChoiceItem extends ItemBase {
  readonly kind: 'multiple-choice';
  readonly options: readonly Option[];
}
export interface ResponseItem extends ItemBase {
  readonly kind: 'multiple-response';
  readonly options: readonly Option[];
  /** How many are keys; told to the learner ("choose two"). */
  readonly choose: number;
}
export interface OrderingItem extends ItemBase {
  readonly kind: 'ordering';
  /** Steps, those that do not belong included, sorted by id: the bank does not give the order away. */
  readonly options: readonly Option[];
  /** How many are to be placed. */
  readonly choose: number;
}
export interface MatchingItem extends ItemBase {
  readonly kind: 'matching';
  readonly prompts: readonly Option[];
  /** Responses, sorted by id; prompts may share one, and some may fit none. */
  readonly options: readonly Option[];
}

/** The shown half of a question: all a learner needs to answer it, and nothing that gives the key away. */
export type Item = ChoiceItem | ResponseItem | OrderingItem | MatchingItem;
export type ItemOf<K extends Kind> = Extract<Item, { kind: K }>;
