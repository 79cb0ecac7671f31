import type { RecordDb } from './dexie-record-db.ts';

/** Where the log's own mark is stored among the folds. */
export const LOG_KEY = 'log';

/** Throws all folds away, and lets none be kept that are being made. The transaction must hold `folds`. */
export const forgetFolds = async (db: RecordDb, log: string): Promise<void> => {
  await db.folds.clear();
  await db.folds.put({ key: LOG_KEY, id: log });
};
