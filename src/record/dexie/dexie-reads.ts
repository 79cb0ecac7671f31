import { Dexie } from 'dexie';
import { parseRow, type RowOf, TABLES, type Table } from '../parse/parse-record.ts';
import type { AsideRow, RecordCounts, RecordDump } from '../record-store.ts';
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

/** Everything, as of one moment. What cannot be read is in `aside` as it was found. */
export const readDump = async (db: RecordDb): Promise<RecordDump> => {
  const lists = await db.dexie.transaction(
    'r',
    [...TABLES, 'aside' as const].map((table) => db[table]),
    async () => {
      const [attempts, flags, sessions, settings, mockExams, steps, aside] = await Promise.all([
        readAttempts(db, undefined),
        db.flags.toArray(),
        db.sessions.toArray(),
        db.settings.toArray(),
        db.sittings.toArray(),
        db.steps.toArray(),
        db.aside.toArray(),
      ]);
      return { attempts, flags, sessions, settings, sittings: mockExams, steps, aside };
    },
  );
  const aside = lists.aside.map((kept): AsideRow => {
    const { table, row } = kept as Partial<AsideRow>;
    return { table: String(table), row };
  });
  const read = <K extends Table>(table: K): readonly RowOf<K>[] => {
    const { rows, unfit } = partitionValid(table, lists[table]);
    if (unfit.length === 0) return rows;
    const good = new Set<unknown>(rows);
    aside.push(...lists[table].filter((row) => !good.has(row)).map((row) => ({ table, row })));
    return rows;
  };
  const dump = {
    attempts: read('attempts'),
    flags: read('flags'),
    sessions: read('sessions'),
    settings: read('settings'),
    sittings: read('sittings'),
    steps: read('steps'),
  };
  return aside.length === 0 ? dump : { ...dump, aside };
};

/** How many rows there are. */
export const countStored = (db: RecordDb, exam: string | undefined): Promise<RecordCounts> =>
  db.dexie.transaction(
    'r',
    TABLES.map((table) => db[table]),
    async () => {
      const count = (table: Exclude<Table, 'attempts'>) =>
        exam === undefined ? db[table].count() : table === 'settings' ? 0 : db[table].where('exam').equals(exam).count();
      const [attempts, flags, sessions, settings, sittings, steps] = await Promise.all([
        exam === undefined ? db.attempts.count() : examAttempts(db, exam).count(),
        count('flags'),
        count('sessions'),
        count('settings'),
        count('sittings'),
        count('steps'),
      ]);
      return { attempts, flags, sessions, settings, sittings, steps };
    },
  );
