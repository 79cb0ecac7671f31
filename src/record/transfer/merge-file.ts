import { asideRow } from '../aside-row.ts';
import { ASIDE_CAP } from '../backup/limits.ts';
import { type ReadRow, readRows } from '../backup/read-rows.ts';
import { LOG_KEY } from '../dexie/forget-folds.ts';
import { joinRow } from '../merge/merge-rows.ts';
import { keyOf } from '../merge/row-order.ts';
import { makeTally } from '../merge/tally.ts';
import { parseRow, type RowOf, TABLES, type Table } from '../parse/parse-record.ts';
import { makeFinder } from './find-rows.ts';
import { answered, completed } from './idb.ts';
import type { ImportReport } from './transfer.ts';

/** So many rows are looked up at a time. */
const ROWS = 500;

interface Merging {
  /** Wall time, ms: later times come from wrong clocks. */
  readonly now: number;
  /** True to store what comes, false to look only. */
  readonly write: boolean;
  /** A new name for this device, should it need one. */
  readonly newDevice: string;
}

type Batch = { readonly [K in Table]: RowOf<K>[] };
const emptyBatch = (): Batch => ({ attempts: [], events: [], flags: [], sessions: [], settings: [], sittings: [], steps: [] });

/**
 * Merges a file into the record, or says what that would do. Rows come from the file as they are asked for, at once and not later, so that
 * one transaction lasts from the first to the last: all of the file is stored or nothing, and only a batch of it is ever in memory.
 * Rejects with BackupRefused where the file is none, and with what the browser says.
 */
export const mergeFile = async (
  db: IDBDatabase,
  chunks: Iterable<Uint8Array>,
  { now, write, newDevice }: Merging,
): Promise<ImportReport> => {
  const tally = makeTally(now);
  const find = makeFinder();
  const stores = ['meta', 'aside', 'folds', ...TABLES];
  // Looking must not keep other pages from writing, so then each batch is a transaction of its own.
  const whole = write ? db.transaction(stores, 'readwrite', { durability: 'strict' }) : undefined;
  const end = whole && completed(whole);
  // Told below; a rejection on the way must not count as unhandled.
  end?.catch(() => undefined);
  const rows = readRows(chunks);
  let unread = 0;
  let firstUnread: string | undefined;
  let isDoubled = false;
  let device: { readonly id?: unknown } | undefined;

  const mergeTable = async <K extends Table>(transaction: IDBTransaction, table: K, incoming: readonly RowOf<K>[]) => {
    if (incoming.length === 0) return;
    const store = transaction.objectStore(table);
    const keys = [...new Set(incoming.map((row) => keyOf(table, row)))];
    const here = new Map<string, RowOf<K>>();
    for (const [key, row] of await find(store, table, keys)) {
      const read = parseRow(table, row, table);
      if (read.ok) here.set(key, read.value);
      else if (write) transaction.objectStore('aside').put(asideRow(table, row));
    }
    for (const row of incoming) {
      const key = keyOf(table, row);
      const mine = here.get(key);
      const joined = joinRow(table, mine, row, now);
      tally.add(table, mine, joined);
      if (joined === mine) continue;
      if (mine === undefined && 'seq' in joined && joined.device === device?.id) isDoubled = true;
      here.set(key, joined);
      if (write) store.put(joined);
    }
  };

  const takeAside = (transaction: IDBTransaction, { aside, why }: Extract<ReadRow, { aside: unknown }>) => {
    unread++;
    firstUnread ??= why;
    if (write && unread <= ASIDE_CAP) transaction.objectStore('aside').put(asideRow(aside.table, aside.row));
  };

  try {
    if (whole) {
      device = await answered(whole.objectStore('meta').get('device'));
      // What was folded from the log does not hold any more.
      whole.objectStore('folds').clear();
      whole.objectStore('folds').put({ key: LOG_KEY, id: newDevice });
    }
    for (let ended: boolean | undefined; ; ) {
      const batch = emptyBatch();
      const transaction = whole ?? db.transaction(stores);
      let size = 0;
      while (ended === undefined && size < ROWS) {
        const next = rows.next();
        if (next.done) ended = next.value.whole;
        else if ('aside' in next.value) takeAside(transaction, next.value);
        else (batch[next.value.table] as unknown[]).push(next.value.row);
        size++;
      }
      for (const table of TABLES) await mergeTable(transaction, table, batch[table]);
      if (ended === undefined) continue;
      if (whole && (device === undefined || isDoubled)) whole.objectStore('meta').put({ key: 'device', id: newDevice, seq: 0 });
      await end;
      return { ...tally.result(), unread, firstUnread, whole: ended };
    }
  } catch (cause) {
    try {
      whole?.abort();
    } catch {
      // It has ended by itself.
    }
    throw cause;
  }
};
