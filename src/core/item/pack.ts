import { type Correction, type WrongKey, wrongKeyOf } from '../correction/correction.ts';
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

/** What is known of a question without opening its pack: enough to choose what to practice. */
export interface IndexEntry {
  readonly id: string;
  readonly family: string;
  readonly kind: Item['kind'];
  readonly objective: string;
  readonly level: number;
  /** In logits, measured of many learners; absent where it was not. */
  readonly difficulty?: number;
  /** Signal and decoy ids in it. */
  readonly signals: readonly string[];
  /** The first words of its scenario or lead-in, for lists. */
  readonly title: string;
  readonly previousIds?: readonly string[];
  /** Its flip twin: the same scenario with one phrase changed, and another answer. */
  readonly flips?: string;
}

/** What the index says of a pack: the addresses of both halves (relative to the site's base; the key's is empty before the index is whole), and the questions in it. */
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
  /** Where the rest of it lies (`BankRest`), as long as that was not read: until then packs are known, but not what is in them. */
  readonly rest?: string;
  /** Earlier ids of questions to practice, to their ids of today; only until the rest was read, whose entries have them. */
  readonly previousIds?: Readonly<Record<string, string>>;
  readonly packs: readonly PackEntry[];
  /** Packs of the questions kept for mock exams: for nothing else, until they were met in one. */
  readonly reserved: readonly PackEntry[];
  /** Names of the blueprint's domains and tasks by id, in its order. */
  readonly domains: Readonly<Record<string, string>>;
  readonly tasks: Readonly<Record<string, string>>;
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
        readonly previousIds?: readonly string[];
      }
    >
  >;
  /** Shares of the exam's scored questions by domain id, 0..1. */
  readonly weights: Readonly<Record<string, number>>;
  /** Seconds a question at the exam's pace, and the mock exams there are, the longest first: what a day is planned with. */
  readonly pace: number;
  readonly mocks: readonly { readonly size: 'full' | 'half' | 'quarter'; readonly minutes: number }[];
  /** Its own lessons in the order of the blueprint, by the concept each is about. */
  readonly lessons: readonly {
    readonly id: string;
    /** Ids it had before. */
    readonly previousIds?: readonly string[];
    readonly task: string;
    readonly minutes: number;
  }[];
  /** Keys that were wrong: what answered them is set aside. Absent where there are none. */
  readonly wrong?: readonly WrongKey[];
  /** The same in words, the newest first; in a whole index only. */
  readonly corrections?: readonly Correction[];
}

/** The first of an index's two files: what the first question of a task needs. It does not grow with the questions of a pack. */
export interface FirstIndex extends Pick<BankIndex, 'format' | 'exam' | 'name' | 'previousIds' | 'wrong'> {
  /** The address of the file that completes it. */
  readonly rest: string;
  readonly packs: readonly Pick<PackEntry, 'task' | 'shown'>[];
}

/** What completes an index: nothing of it is needed to show a question. */
export interface BankRest
  extends Pick<
    BankIndex,
    | 'format'
    | 'exam'
    | 'reserved'
    | 'domains'
    | 'tasks'
    | 'concepts'
    | 'signals'
    | 'weights'
    | 'pace'
    | 'mocks'
    | 'lessons'
    | 'corrections'
  > {
  /** Where the scoring half of each pack lies, and its questions, in the order of the first file's packs. */
  readonly keys: readonly string[];
  readonly items: readonly (readonly IndexEntry[])[];
}

/** An index of which only the first file was read. */
export const openIndex = ({ packs, ...first }: FirstIndex): BankIndex => ({
  ...first,
  packs: packs.map((pack) => ({ ...pack, key: '', items: [] })),
  reserved: [],
  domains: {},
  tasks: {},
  concepts: {},
  signals: {},
  weights: {},
  pace: 1,
  mocks: [],
  lessons: [],
});

/** What the index says of a question, as far as the question itself tells it. */
const entryOf = ({ id, family, kind, objective, level }: Item, previousIds: BankIndex['previousIds'] = {}): IndexEntry => {
  const before = Object.keys(previousIds).filter((old) => previousIds[old] === id);
  return {
    ...{ id, family, kind, objective, level, signals: [], title: '' },
    ...(before.length === 0 ? {} : { previousIds: before }),
  };
};

/** The packs of so many tasks weigh less than the rest of an index: a practice of no more asks for them instead. */
export const FEW_TASKS = 3;

/** The same index with the questions of some packs, which were read: enough to practice them. `items` are by the address of the shown half. */
export const withPacks = (index: BankIndex, items: ReadonlyMap<string, readonly Item[]>): BankIndex => ({
  ...index,
  packs: index.packs.map((pack) => {
    const read = items.get(pack.shown);
    return read && pack.items.length === 0 ? { ...pack, items: read.map((item) => entryOf(item, index.previousIds)) } : pack;
  }),
});

/** An index with all that its second file holds. */
export const completeIndex = (
  { rest: _, previousIds: __, ...index }: BankIndex,
  { keys, items, ...more }: BankRest,
): BankIndex => ({
  ...index,
  ...more,
  packs: index.packs.map((pack, at) => ({ ...pack, key: keys[at] ?? '', items: items[at] ?? pack.items })),
});

/** An index as two files: what the first question needs, and the rest, whose address goes into the first. */
export function splitIndex(index: BankIndex): { readonly first: (rest: string) => FirstIndex; readonly rest: BankRest } {
  const { format, exam, name, packs, reserved, domains, tasks, concepts, signals, weights, pace, mocks, lessons, corrections } =
    index;
  const previousIds = Object.fromEntries(
    packs.flatMap(({ items }) => items.flatMap(({ id, previousIds: before = [] }) => before.map((old) => [old, id] as const))),
  );
  return {
    first: (rest) => ({
      ...{ format, exam, name, rest },
      packs: packs.map(({ task, shown }) => ({ task, shown })),
      ...(Object.keys(previousIds).length === 0 ? {} : { previousIds }),
      ...(corrections ? { wrong: corrections.map(wrongKeyOf) } : {}),
    }),
    rest: {
      ...{ format, exam, reserved, domains, tasks, concepts, signals, weights, pace, mocks, lessons },
      ...(corrections ? { corrections } : {}),
      keys: packs.map(({ key }) => key),
      items: packs.map(({ items }) => items),
    },
  };
}
