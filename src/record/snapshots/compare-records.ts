import { canonicalJson } from '../backup/canonical.ts';
import { keyOf } from '../merge/row-order.ts';
import type { RowOf, Table } from '../parse/parse-record.ts';
import type { RecordDump } from '../record-store.ts';

/** What putting a copy in the record's place does to one kind of row. */
interface RowChanges {
  /** Rows of the copy that the record has not. */
  readonly added: number;
  /** Rows of both that differ; the copy's would take their place. */
  readonly changed: number;
  /** Rows of the record that the copy has not. */
  readonly gone: number;
}

/** By kind of row. Steps are part of their mock exam. */
export type RecordChanges = { readonly [K in Exclude<Table, 'steps'>]: RowChanges };

const byKey = <K extends Table>(table: K, rows: readonly RowOf<K>[]): ReadonlyMap<string, RowOf<K>> =>
  new Map(rows.map((row) => [keyOf(table, row), row]));

const compareRows = <K extends Table>(table: K, here: readonly RowOf<K>[], copy: readonly RowOf<K>[]): RowChanges => {
  const [mine, theirs] = [byKey(table, here), byKey(table, copy)];
  let [added, changed] = [0, 0];
  for (const [key, row] of theirs) {
    const same = mine.get(key);
    if (same === undefined) added++;
    else if (canonicalJson(same) !== canonicalJson(row)) changed++;
  }
  return { added, changed, gone: [...mine.keys()].filter((key) => !theirs.has(key)).length };
};

/** What would be different if the copy took the record's place. */
export const compareRecords = (here: RecordDump, copy: RecordDump): RecordChanges => ({
  attempts: compareRows('attempts', here.attempts, copy.attempts),
  events: compareRows('events', here.events, copy.events),
  flags: compareRows('flags', here.flags, copy.flags),
  sessions: compareRows('sessions', here.sessions, copy.sessions),
  settings: compareRows('settings', here.settings, copy.settings),
  sittings: compareRows('sittings', here.sittings, copy.sittings),
});
