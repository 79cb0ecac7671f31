import type { Attempt, NewAttempt } from '../../core/session/attempt.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import { countRows, isDoubled, keyOf, mergeRows, setNewest } from '../merge/merge-rows.ts';
import { parseRow, type RowOf, TABLES, type Table } from '../parse/parse-record.ts';
import type { Flag, MergeReport, RecordDump, Setting } from '../record-store.ts';
import { sessionAfterAttempt, sessionAfterSave } from '../session-write.ts';
import { UnfitRow } from '../store-fault.ts';
import { deviceRow, findDevice, getDevice, putDevice } from './dexie-device.ts';
import { examAttempts } from './dexie-reads.ts';
import type { RecordDb } from './dexie-record-db.ts';
import { type Write, writing } from './dexie-transaction.ts';

// Each function here is one transaction. Requests that do not wait for one another are made together: an answer is stored in
// two rounds (three reads, three writes), because a slow phone must show its feedback at once.

/** A stored row as a row, nothing if there is none. Throws UnfitRow. */
export const stored = <K extends Table>(table: K, row: unknown, key: string): RowOf<K> | undefined => {
  if (row === undefined) return undefined;
  const read = parseRow(table, row, `${table}[${key}]`);
  if (!read.ok) throw new UnfitRow(read.error);
  return read.value;
};

/** Stores an attempt under the next number of this device, and the session beside it. An id that is here already answers its row. Throws Refused. */
export const recordAttempt = (
  db: RecordDb,
  attempt: NewAttempt,
  session: PracticeSession | undefined,
  begun: boolean,
): Promise<Attempt> =>
  writing(db, session === undefined ? ['meta', 'attempts'] : ['meta', 'attempts', 'sessions'], async (finish) => {
    const [device, known, saved] = await Promise.all([
      getDevice(db),
      db.attempts.get(attempt.id),
      session === undefined ? undefined : db.sessions.get(session.id),
    ]);
    const seq = device.seq + 1;
    const row = stored('attempts', known, attempt.id) ?? { ...attempt, device: device.id, seq };
    const before = session && stored('sessions', saved, session.id);
    const after = session && sessionAfterAttempt(before, session, attempt.id, begun);
    const added: readonly Write[] = [
      { table: 'attempts', by: 'add', row },
      { table: 'meta', by: 'put', row: deviceRow({ id: device.id, seq }) },
    ];
    finish([...(known === undefined ? added : []), ...(after ? [{ table: 'sessions', by: 'put', row: after } as const] : [])]);
    return row;
  });

/** Throws Refused. */
export const putSession = (db: RecordDb, session: PracticeSession, begun: boolean): Promise<void> =>
  writing(db, ['meta', 'sessions'], async () => {
    const [, saved] = await Promise.all([getDevice(db), db.sessions.get(session.id)]);
    const after = sessionAfterSave(stored('sessions', saved, session.id), session, begun);
    if (after !== undefined) await db.sessions.put(after);
  });

export const putFlag = (db: RecordDb, flag: Omit<Flag, 'device'>): Promise<Flag> =>
  writing(db, ['meta', 'flags'], async () => {
    const [device, saved] = await Promise.all([getDevice(db), db.flags.get(flag.item)]);
    const row = setNewest<Flag>({ ...flag, device: device.id }, stored('flags', saved, flag.item));
    await db.flags.put(row);
    return row;
  });

export const putSetting = (db: RecordDb, setting: Omit<Setting, 'device'>): Promise<Setting> =>
  writing(db, ['meta', 'settings'], async () => {
    const [device, saved] = await Promise.all([getDevice(db), db.settings.get(setting.key)]);
    const row = setNewest<Setting>({ ...setting, device: device.id }, stored('settings', saved, setting.key));
    await db.settings.put(row);
    return row;
  });

const mergeTable = async <K extends Table>(db: RecordDb, table: K, incoming: readonly RowOf<K>[]) => {
  const mine = new Map<string, RowOf<K>>();
  for (const row of await db[table].bulkGet(incoming.map(keyOf))) {
    const read = stored(table, row, 'known');
    if (read !== undefined) mine.set(keyOf(read), read);
  }
  const brought = mergeRows<RowOf<K>>(mine, incoming);
  await db[table].bulkPut([...brought.values()]);
  return { mine, brought };
};

/** Adds a dump's rows, all or none. Works on a lost record too: it then begins anew with what is brought. */
export const mergeDump = (db: RecordDb, dump: RecordDump, newId: () => string): Promise<MergeReport> =>
  writing(db, ['meta', ...TABLES], async () => {
    const attempts = await mergeTable(db, 'attempts', dump.attempts);
    const flags = await mergeTable(db, 'flags', dump.flags);
    const sessions = await mergeTable(db, 'sessions', dump.sessions);
    const settings = await mergeTable(db, 'settings', dump.settings);
    const mockExams = await mergeTable(db, 'sittings', dump.sittings);
    const steps = await mergeTable(db, 'steps', dump.steps);
    const device = await findDevice(db);
    if (device === undefined || isDoubled(device.id, attempts.mine, attempts.brought))
      await putDevice(db, { id: newId(), seq: 0 });
    const report = {
      attempts: attempts.brought.size,
      flags: flags.brought.size,
      settings: settings.brought.size,
      sessions: sessions.brought.size,
      sittings: mockExams.brought.size,
      steps: steps.brought.size,
    };
    const changed = Object.values(report).reduce((sum, count) => sum + count, 0);
    return { ...report, known: countRows(dump) - changed };
  });

/** Deletes one exam's rows, or all; after that the device counts anew under a new name, so that an old backup never meets its numbers. */
export const wipeRecord = (db: RecordDb, exam: string | undefined, newId: () => string): Promise<void> =>
  writing(db, ['meta', ...TABLES], async () => {
    await getDevice(db);
    if (exam === undefined) {
      await Promise.all([...TABLES.map((table) => db[table].clear()), db.meta.clear()]);
      await putDevice(db, { id: newId(), seq: 0 });
      return;
    }
    await examAttempts(db, exam).delete();
    await db.flags.where('exam').equals(exam).delete();
    await db.sessions.where('exam').equals(exam).delete();
    await db.sittings.where('exam').equals(exam).delete();
    await db.steps.where('exam').equals(exam).delete();
  });

/** Puts a dump in the place of all there is, or changes nothing. Works on a lost record too. */
export const replaceRecord = (db: RecordDb, dump: RecordDump, newId: () => string): Promise<void> =>
  writing(db, ['meta', ...TABLES], async () => {
    await Promise.all(TABLES.map((table) => db[table].clear()));
    await Promise.all(TABLES.map((table) => db[table].bulkPut(dump[table])));
    await putDevice(db, { id: newId(), seq: 0 });
  });
