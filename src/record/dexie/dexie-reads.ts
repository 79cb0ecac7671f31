import { Dexie } from 'dexie';
import { parseRow, type RowOf, TABLES, type Table } from '../parse/parse-record.ts';
import type { RecordCounts } from '../record-store.ts';
import type { RecordDb } from './dexie-record-db.ts';

/** From the first to the last attempt of an exam, in the order of the index. */
export const examAttempts = (db: RecordDb, exam: string) =>
  db.attempts
    .where('[exam+device+seq]')
    .between([exam, Dexie.minKey, Dexie.minKey], [exam, Dexie.maxKey, Dexie.maxKey], true, true);

/** Attempts in the order (device, seq). */
export const readAttempts = (db: RecordDb, exam: string | undefined): PromiseLike<unknown[]> =>
  exam === undefined ? db.attempts.orderBy('[device+seq]').toArray() : examAttempts(db, exam).toArray();

/** Rows that can be read, and the paths of the faults of those that cannot. */
interface PartitionedRows<K extends Table> {
  readonly rows: readonly RowOf<K>[];
  readonly unfit: readonly string[];
}

/** Sets aside what cannot be read: one bad row must not take the whole record from a learner. It stays in the database, and is told. */
export const partitionValid = <K extends Table>(table: K, found: readonly unknown[]): PartitionedRows<K> => {
  const rows: RowOf<K>[] = [];
  const unfit: string[] = [];
  for (const [i, each] of found.entries()) {
    const row = parseRow(table, each, `${table}[${i}]`);
    if (row.ok) rows.push(row.value);
    else unfit.push(row.error);
  }
  return { rows, unfit };
};

/** How many rows there are. */
export const countStored = (db: RecordDb, exam: string | undefined): Promise<RecordCounts> =>
  db.dexie.transaction(
    'r',
    TABLES.map((table) => db[table]),
    async () => {
      const count = (table: Exclude<Table, 'attempts'>) =>
        exam === undefined ? db[table].count() : table === 'settings' ? 0 : db[table].where('exam').equals(exam).count();
      const [attempts, events, flags, sessions, settings, sittings, steps] = await Promise.all([
        exam === undefined ? db.attempts.count() : examAttempts(db, exam).count(),
        count('events'),
        count('flags'),
        count('sessions'),
        count('settings'),
        count('sittings'),
        count('steps'),
      ]);
      return { attempts, events, flags, sessions, settings, sittings, steps };
    },
  );
