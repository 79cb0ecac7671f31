import { compareText } from '../backup/canonical.ts';
import type { RowOf, Table } from '../parse/parse-record.ts';

type Row = RowOf<Table>;

/** The field a row is known by within its table: the key path of the database. */
export const KEY_FIELDS = {
  attempts: 'id',
  events: 'id',
  flags: 'item',
  sessions: 'id',
  settings: 'key',
  sittings: 'id',
  steps: 'id',
} as const satisfies { readonly [K in Table]: keyof RowOf<K> };

/** What a row is known by within its table: an id, the item of a flag, the key of a setting. */
export const keyOf = (table: Table, row: Row): string => String(Reflect.get(row, KEY_FIELDS[table]));

const byOrder: { readonly [K in Table]?: (a: RowOf<K>, b: RowOf<K>) => number } = {
  attempts: (a, b) => compareText(a.device, b.device) || a.seq - b.seq || compareText(a.id, b.id),
  steps: (a, b) => compareText(a.sitting, b.sitting) || a.n - b.n || compareText(a.id, b.id),
};

/** The canonical order: attempts by (device, seq, id), steps by (mock exam, n, id), all others by key. */
export const orderOf = <K extends Table>(table: K): ((a: RowOf<K>, b: RowOf<K>) => number) =>
  byOrder[table] ?? ((a, b) => compareText(keyOf(table, a), keyOf(table, b)));
