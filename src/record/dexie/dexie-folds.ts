import { Dexie } from 'dexie';
import { type FoldRow, foldIn, LOG_KEY, logIn } from '../fold-row.ts';
import type { KeptFold, LogMark } from '../record-store.ts';
import { findDevice, getDevice } from './dexie-device.ts';
import { readAttempts } from './dexie-reads.ts';
import type { RecordDb } from './dexie-record-db.ts';
import { writing } from './dexie-transaction.ts';

/** Folds and what came after them, or the whole log, as of one moment; rows are still to be parsed. */
export const readFolded = (db: RecordDb, keys: readonly string[], code: string) =>
  db.dexie.transaction('r', [db.meta, db.folds, db.attempts], async () => {
    const [device, [log, ...rows]] = await Promise.all([getDevice(db), db.folds.bulkGet([LOG_KEY, ...keys])]);
    const mark: LogMark = { log: logIn(log), device: device.id, seq: device.seq };
    const kept = rows.map((row) => foldIn(row, code, mark)).filter((one): one is KeptFold => one !== undefined);
    if (keys.length === 0 || kept.length < keys.length) return { mark, kept: [], found: await readAttempts(db, undefined) };
    const from = Math.min(...kept.map(({ seq }) => seq));
    const found = await db.attempts
      .where('[device+seq]')
      .between([device.id, from], [device.id, Dexie.maxKey], false, true)
      .toArray();
    return { mark, kept, found };
  });

/** False where the log was changed meanwhile. */
export const putFolds = (db: RecordDb, mark: LogMark, code: string, folds: ReadonlyMap<string, unknown>): Promise<boolean> =>
  writing(db, ['meta', 'folds'], async () => {
    const [device, log] = await Promise.all([findDevice(db), db.folds.get(LOG_KEY)]);
    if (device?.id !== mark.device || logIn(log) !== mark.log) return false;
    await db.folds.bulkPut([...folds].map(([key, value]): FoldRow => ({ ...mark, key, code, value })));
    return true;
  });

/** Throws all folds away, and lets none be kept that are being made. The transaction must hold `folds`. */
export const forgetFolds = async (db: RecordDb, log: string): Promise<void> => {
  await db.folds.clear();
  await db.folds.put({ key: LOG_KEY, id: log });
};
