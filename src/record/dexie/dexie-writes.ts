import type { Attempt, NewAttempt } from '../../core/session/attempt.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import { asideRow } from '../aside-row.ts';
import { writeFlag, writeSetting } from '../merge/write-flag.ts';
import { parseRow, type RowOf, TABLES, type Table } from '../parse/parse-record.ts';
import type { Flag, FlagChange, Setting, SettingChange } from '../record-store.ts';
import { sessionAfterAttempt, sessionAfterSave } from '../session-write.ts';
import { deviceRow, getDevice, putDevice } from './dexie-device.ts';
import { examAttempts } from './dexie-reads.ts';
import type { RecordDb } from './dexie-record-db.ts';
import { type Write, writing } from './dexie-transaction.ts';
import { forgetFolds } from './forget-folds.ts';

// Each function here is one transaction. Requests that do not wait for one another are made together: an answer is stored in
// two rounds (three reads, three writes), because a slow phone must show its feedback at once.

/**
 * A stored row as a row, nothing if there is none. One that cannot be read is moved aside, so that it neither stops what is to be written
 * in its place nor is lost by it. The transaction must hold `aside`.
 */
export const stored = async <K extends Table>(db: RecordDb, table: K, row: unknown): Promise<RowOf<K> | undefined> => {
  if (row === undefined) return undefined;
  const read = parseRow(table, row, table);
  if (read.ok) return read.value;
  await db.aside.put(asideRow(table, row));
  return undefined;
};

/** Stores an attempt under the next number of this device, and the session beside it. An id that is here already answers its row. Throws Refused. */
export const recordAttempt = (
  db: RecordDb,
  attempt: NewAttempt,
  session: PracticeSession | undefined,
  begun: boolean,
): Promise<Attempt> =>
  writing(
    db,
    session === undefined ? ['meta', 'aside', 'attempts'] : ['meta', 'aside', 'attempts', 'sessions'],
    async (finish) => {
      const [device, known, saved] = await Promise.all([
        getDevice(db),
        db.attempts.get(attempt.id),
        session === undefined ? undefined : db.sessions.get(session.id),
      ]);
      const seq = device.seq + 1;
      const here = await stored(db, 'attempts', known);
      const row = here ?? { ...attempt, device: device.id, seq };
      const before = session && (await stored(db, 'sessions', saved));
      // One that was there but could not be read is written anew; only one that is gone was deleted.
      const after = session && sessionAfterAttempt(before, session, attempt.id, begun && saved === undefined);
      const added: readonly Write[] = [
        { table: 'attempts', by: known === undefined ? 'add' : 'put', row },
        { table: 'meta', by: 'put', row: deviceRow({ id: device.id, seq }) },
      ];
      finish([...(here === undefined ? added : []), ...(after ? [{ table: 'sessions', by: 'put', row: after } as const] : [])]);
      return row;
    },
  );

/** Throws Refused. */
export const putSession = (db: RecordDb, session: PracticeSession, begun: boolean): Promise<void> =>
  writing(db, ['meta', 'aside', 'sessions'], async () => {
    const [, saved] = await Promise.all([getDevice(db), db.sessions.get(session.id)]);
    const after = sessionAfterSave(await stored(db, 'sessions', saved), session, begun && saved === undefined);
    if (after !== undefined) await db.sessions.put(after);
  });

export const putFlag = (db: RecordDb, change: FlagChange, id: string): Promise<Flag> =>
  writing(db, ['meta', 'aside', 'flags'], async () => {
    const [device, saved] = await Promise.all([getDevice(db), db.flags.get(change.item)]);
    const row = writeFlag(change, await stored(db, 'flags', saved), { device: device.id, id });
    await db.flags.put(row);
    return row;
  });

export const putSetting = (db: RecordDb, change: SettingChange, id: string): Promise<Setting> =>
  writing(db, ['meta', 'aside', 'settings'], async () => {
    const [device, saved] = await Promise.all([getDevice(db), db.settings.get(change.key)]);
    const row = writeSetting(change, await stored(db, 'settings', saved), { device: device.id, id });
    await db.settings.put(row);
    return row;
  });

/** Deletes one exam's rows, or all; after that the device counts anew under a new name, so that an old backup never meets its numbers. */
export const wipeRecord = (db: RecordDb, exam: string | undefined, newId: () => string): Promise<void> =>
  writing(db, ['meta', 'aside', 'folds', ...TABLES], async () => {
    await getDevice(db);
    await forgetFolds(db, newId());
    if (exam === undefined) {
      await Promise.all([...TABLES.map((table) => db[table].clear()), db.aside.clear(), db.meta.clear()]);
      await putDevice(db, { id: newId(), seq: 0 });
      return;
    }
    await examAttempts(db, exam).delete();
    await db.events.where('exam').equals(exam).delete();
    await db.flags.where('exam').equals(exam).delete();
    await db.sessions.where('exam').equals(exam).delete();
    await db.sittings.where('exam').equals(exam).delete();
    await db.steps.where('exam').equals(exam).delete();
  });
