import { canonicalJson } from '../backup/canonical.ts';
import { type RowOf, TABLES, type Table } from '../parse/parse-record.ts';
import type { RecordCounts } from '../record-store.ts';
import { newestValue, standingNotes } from './register-view.ts';

/** What a file does to the record, in counts: for the learner to decide on, and what came of it. */
export interface MergeTally {
  /** Rows that were not here. */
  readonly added: RecordCounts;
  /** Rows that were here and now say something else. */
  readonly changed: RecordCounts;
  /** Rows that were here already, or are older than those here. */
  readonly known: number;
  /** Questions with two different notes, one from either side: both stay, and the learner chooses. */
  readonly conflicts: number;
  /** Of what changed: what stood here and does not any more, since the file knew of it and has something newer. */
  readonly replaced: { readonly notes: number; readonly stars: number } & Pick<
    RecordCounts,
    'settings' | 'sessions' | 'sittings'
  >;
  /** Answers and the like in the file. */
  readonly attempts: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const none = (): Mutable<RecordCounts> => ({ attempts: 0, events: 0, flags: 0, sessions: 0, settings: 0, sittings: 0, steps: 0 });

/** Counts, row by row, what a merge does. */
export const makeTally = (now: number) => {
  const added = none();
  const changed = none();
  const replaced = { notes: 0, stars: 0, settings: 0, sessions: 0, sittings: 0 };
  let known = 0;
  let conflicts = 0;
  let attempts = 0;

  const count: { readonly [K in Table]?: (mine: RowOf<K>, joined: RowOf<K>) => void } = {
    flags(mine, joined) {
      const left = standingNotes(joined.note);
      const texts = new Set(left.map(({ value }) => value));
      if (standingNotes(mine.note).some(({ value }) => !texts.has(value))) replaced.notes++;
      if (newestValue(mine.star, now) !== newestValue(joined.star, now)) replaced.stars++;
      if (left.length > Math.max(1, standingNotes(mine.note).length)) conflicts++;
    },
    settings(mine, joined) {
      if (newestValue(mine, now) !== newestValue(joined, now)) replaced.settings++;
    },
    sessions(mine, joined) {
      if (canonicalJson({ ...mine, answers: 0 }) !== canonicalJson({ ...joined, answers: 0 })) replaced.sessions++;
    },
    sittings: () => void replaced.sittings++,
  };

  return {
    /** @param mine what is here; @param joined what it becomes, `mine` itself where nothing changes */
    add<K extends Table>(table: K, mine: RowOf<K> | undefined, joined: RowOf<K>): void {
      if (table === 'attempts') attempts++;
      if (mine === undefined) added[table]++;
      else if (joined === mine) known++;
      else {
        changed[table]++;
        count[table]?.(mine, joined);
      }
    },
    result: (): MergeTally => ({ added, changed, known, conflicts, replaced, attempts }),
  };
};

/** All kinds of row together. */
export const sumCounts = (counts: RecordCounts): number => TABLES.reduce((sum, table) => sum + counts[table], 0);
