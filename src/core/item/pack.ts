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
  /** Its flip twin: the same scenario with one phrase changed, and another answer. */
  readonly flips?: string;
}

/** What the index says of a pack: the addresses of both halves (relative to the site's base), and the questions in it. */
export interface PackEntry {
  readonly task: string;
  readonly shown: string;
  readonly key: string;
  readonly items: readonly IndexEntry[];
}

/**
 * The bank of one exam: its packs by task. As a file it has only what the first question needs; titles and signals are then empty, the
 * last four parts too, and `rest` is the address of the file (`BankRest`) that completes it.
 */
export interface BankIndex {
  readonly format: 1;
  readonly exam: string;
  readonly name: string;
  readonly rest?: string;
  readonly packs: readonly PackEntry[];
  /** Packs of the questions kept for mock exams: for nothing else, until they were met in one. */
  readonly reserved: readonly PackEntry[];
  /** What ids name here, by id; `exam` where another exam, on which this one builds, defines it. */
  readonly concepts: Readonly<Record<string, { readonly title: string; readonly exam?: string }>>;
  readonly signals: Readonly<
    Record<
      string,
      {
        readonly title: string;
        /** It only tempts, wherever it stands. */
        readonly decoy: boolean;
        /** It decides in some questions and tempts in others. */
        readonly both?: boolean;
        readonly exam?: string;
        /** Ids it had before; what was marked under them counts for it. */
        readonly formerly?: readonly string[];
      }
    >
  >;
  /** Shares of the exam's scored questions by domain id, 0..1. */
  readonly weights: Readonly<Record<string, number>>;
}

/** What completes an index: nothing of it is needed to show a question. */
export interface BankRest extends Pick<BankIndex, 'format' | 'exam' | 'reserved' | 'concepts' | 'signals' | 'weights'> {
  /** Titles, signals and flip twins of the questions to practise, by item id. */
  readonly entries: Readonly<Record<string, Pick<IndexEntry, 'title' | 'signals' | 'flips'>>>;
}

/** An index as it lies in a file: what can be told from the rest of an entry is left out. */
export const openIndex = (file: BankIndex): BankIndex => ({
  ...file,
  packs: file.packs.map((pack) => ({
    ...pack,
    items: pack.items.map((entry) => ({ ...entry, family: entry.family ?? entry.id, title: '', signals: [] })),
  })),
});

/** An index that was a file, completed. */
export const completeIndex = (
  { rest: _, ...index }: BankIndex,
  { entries, reserved, concepts, signals, weights }: BankRest,
): BankIndex => ({
  ...index,
  packs: openIndex(index).packs.map((pack) => ({
    ...pack,
    items: pack.items.map((entry) => ({ ...entry, ...entries[entry.id] })),
  })),
  reserved,
  concepts,
  signals,
  weights,
});

/** An index as two files: what the first question needs, and the rest, whose address goes into the first. */
export function splitIndex(index: BankIndex): { readonly first: (rest: string) => BankIndex; readonly rest: BankRest } {
  const { format, exam, packs, reserved, concepts, signals, weights } = index;
  const bare = packs.map((pack) => ({
    ...pack,
    items: pack.items.map(({ flips: _, title: __, signals: ___, family, ...entry }) => ({
      ...entry,
      ...(family === entry.id ? {} : { family }),
    })) as unknown as readonly IndexEntry[],
  }));
  return {
    first: (rest) => ({ ...index, rest, packs: bare, reserved: [], concepts: {}, signals: {}, weights: {} }),
    rest: {
      ...{ format, exam, reserved, concepts, signals, weights },
      entries: Object.fromEntries(
        packs.flatMap(({ items }) =>
          items.map(({ id, title, signals: own, flips }) => [id, { title, signals: own, ...(flips ? { flips } : {}) }] as const),
        ),
      ),
    },
  };
}
