import { TransactionFailed } from '../store-fault.ts';
import type { RecordDb, StoreName } from './dexie-record-db.ts';

/**
 * One write transaction over these tables; done once it is on the disk. Where the browser ends it, requests under way fail first
 * and only with "aborted": the reason (a full disk, say) stands in the transaction, and is taken from there. Throws TransactionFailed.
 * @param work may call `lastAsked` once it has made its last request, so that the browser commits without asking back
 */
export const writing = async <T>(
  db: RecordDb,
  tables: readonly StoreName[],
  work: (lastAsked: () => void) => Promise<T>,
): Promise<T> => {
  let native: IDBTransaction | undefined;
  try {
    return await db.dexie.transaction(
      'rw',
      tables.map((table) => db[table]),
      // Async by name, so that Dexie keeps the transaction alive over `await`.
      async (transaction) => {
        native = transaction.idbtrans;
        return await work(() => transaction.idbtrans.commit?.());
      },
    );
  } catch (cause) {
    throw new TransactionFailed(cause, native?.error ?? undefined);
  }
};
