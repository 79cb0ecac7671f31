import type { Item } from './item.ts';
import type { ItemScoring } from './scoring.ts';

/** A bank file of one task: at most 20 questions, shown halves only. */
export interface Pack {
  readonly format: 1;
  readonly exam: string;
  readonly task: string;
  readonly items: readonly Item[];
}

/** The scoring halves of the same questions, in a file of their own. */
export interface KeyPack {
  readonly format: 1;
  readonly exam: string;
  readonly task: string;
  readonly scoring: readonly ItemScoring[];
}

/** What is known of a question without opening its pack: enough to choose what to practise. */
export interface IndexEntry {
  readonly id: string;
  readonly family: string;
  readonly kind: Item['kind'];
  readonly objective: string;
  readonly level: number;
  /** Signal and decoy ids in it. */
  readonly signals: readonly string[];
  /** The first words of its scenario or lead-in, for lists. */
  readonly title: string;
  readonly formerly?: readonly string[];
}

/** What the index says of a pack: the addresses of both halves (relative to the site's base), and the questions in it. */
export interface PackEntry {
  readonly task: string;
  readonly shown: string;
  readonly key: string;
  readonly items: readonly IndexEntry[];
}

/** The bank of one exam: its packs by task. */
export interface BankIndex {
  readonly format: 1;
  readonly exam: string;
  readonly name: string;
  readonly packs: readonly PackEntry[];
  /** Packs of the questions kept for mock exams: for nothing else, until they were met in one. */
  readonly reserved: readonly PackEntry[];
  /** What ids name here, by id; `exam` where another exam, on which this one builds, defines it. */
  readonly concepts: Readonly<Record<string, { readonly title: string; readonly exam?: string }>>;
  readonly signals: Readonly<Record<string, { readonly title: string; readonly decoy: boolean; readonly exam?: string }>>;
}
