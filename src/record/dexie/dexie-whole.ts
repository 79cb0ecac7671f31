import type { LearnerEvent, NewLearnerEvent } from '../../core/event/learner-event.ts';
import { asideRow } from '../aside-row.ts';
import { countRows, isDoubled, mergeRows } from '../merge/merge-rows.ts';
import { keyOf } from '../merge/row-order.ts';
import { parseRow, type RowOf, TABLES, type Table } from '../parse/parse-record.ts';
import type { AsideRow, MergeReport, RecordDump } from '../record-store.ts';
import { findDevice, getDevice, putDevice } from './dexie-device.ts';
import { partitionValid, readAttempts } from './dexie-reads.ts';
import type { RecordDb } from './dexie-record-db.ts';
import { writing } from './dexie-transaction.ts';
import { stored } from './dexie-writes.ts';
import { forgetFolds } from './forget-folds.ts';

// What is done with the whole record, and with events: loaded when it is asked for, as no answer needs it.

/** Everything, as of one moment. What cannot be read is in `aside` as it was found. */
export const readDump = async (db: RecordDb): Promise<RecordDump> => {
  const lists = await db.dexie.transaction(
    'r',
    [...TABLES, 'aside' as const].map((table) => db[table]),
    async () => {
      const [attempts, events, flags, sessions, settings, mockExams, steps, aside] = await Promise.all([
        readAttempts(db, undefined),
        db.events.toArray(),
        db.flags.toArray(),
        db.sessions.toArray(),
        db.settings.toArray(),
        db.sittings.toArray(),
        db.steps.toArray(),
        db.aside.toArray(),
      ]);
      return { attempts, events, flags, sessions, settings, sittings: mockExams, steps, aside };
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
    events: read('events'),
    flags: read('flags'),
    sessions: read('sessions'),
    settings: read('settings'),
    sittings: read('sittings'),
    steps: read('steps'),
  };
  return aside.length === 0 ? dump : { ...dump, aside };
};

const mergeTable = async <K extends Table>(db: RecordDb, table: K, incoming: readonly RowOf<K>[], now: number) => {
  const mine = new Map<string, RowOf<K>>();
  const unfit: object[] = [];
  // Without waiting between rows: a transaction ends by itself where nothing is asked of it.
  for (const row of await db[table].bulkGet(incoming.map((each) => keyOf(table, each)))) {
    if (row === undefined) continue;
    const read = parseRow(table, row, table);
    if (read.ok) mine.set(keyOf(table, read.value), read.value);
    else unfit.push(asideRow(table, row));
  }
  if (unfit.length > 0) await db.aside.bulkPut(unfit);
  const brought = mergeRows(table, mine, incoming, now);
  await db[table].bulkPut([...brought.values()]);
  return { mine, brought };
};

/** Adds a dump's rows, all or none. Works on a lost record too: it then begins anew with what is brought. */
export const mergeDump = (db: RecordDb, dump: RecordDump, now: number, newId: () => string): Promise<MergeReport> =>
  writing(db, ['meta', 'aside', 'folds', ...TABLES], async () => {
    await forgetFolds(db, newId());
    const attempts = await mergeTable(db, 'attempts', dump.attempts, now);
    const events = await mergeTable(db, 'events', dump.events, now);
    const flags = await mergeTable(db, 'flags', dump.flags, now);
    const sessions = await mergeTable(db, 'sessions', dump.sessions, now);
    const settings = await mergeTable(db, 'settings', dump.settings, now);
    const mockExams = await mergeTable(db, 'sittings', dump.sittings, now);
    const steps = await mergeTable(db, 'steps', dump.steps, now);
    await db.aside.bulkPut((dump.aside ?? []).map(({ table, row }) => asideRow(table, row)));
    const device = await findDevice(db);
    if (device === undefined || isDoubled(device.id, attempts.mine, attempts.brought))
      await putDevice(db, { id: newId(), seq: 0 });
    const report = {
      attempts: attempts.brought.size,
      events: events.brought.size,
      flags: flags.brought.size,
      settings: settings.brought.size,
      sessions: sessions.brought.size,
      sittings: mockExams.brought.size,
      steps: steps.brought.size,
    };
    const changed = Object.values(report).reduce((sum, count) => sum + count, 0);
    return { ...report, known: countRows(dump) - changed };
  });

/** Puts a dump in the place of all there is, or changes nothing. Works on a lost record too. */
export const replaceRecord = (db: RecordDb, dump: RecordDump, newId: () => string): Promise<void> =>
  writing(db, ['meta', 'aside', 'folds', ...TABLES], async () => {
    await forgetFolds(db, newId());
    await Promise.all([db.aside.clear(), ...TABLES.map((table) => db[table].clear())]);
    await Promise.all(TABLES.map((table) => db[table].bulkPut(dump[table])));
    await db.aside.bulkPut((dump.aside ?? []).map(({ table, row }) => asideRow(table, row)));
    await putDevice(db, { id: newId(), seq: 0 });
  });

/** Stores an event, once. */
export const putEvent = (db: RecordDb, event: NewLearnerEvent): Promise<LearnerEvent> =>
  writing(db, ['meta', 'aside', 'events'], async () => {
    const [device, saved] = await Promise.all([getDevice(db), db.events.get(event.id)]);
    const here = await stored(db, 'events', saved);
    if (here) return here;
    const row: LearnerEvent = { ...event, device: device.id };
    await db.events.put(row);
    return row;
  });
