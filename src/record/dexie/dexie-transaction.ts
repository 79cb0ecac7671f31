import { TransactionFailed } from '../store-fault.ts';
import type { RecordDb, StoreName } from './dexie-record-db.ts';

/** A row to be written, as the last thing that a transaction does. */
export interface Write {
  readonly table: StoreName;
  /** `add` is refused where the key is there already. */
  readonly by: 'add' | 'put';
  readonly row: object;
}

/**
 * Makes the last requests and tells the browser that none comes after. They are the browser's own: one that cannot even be made throws here, before anything is committed,
 * where a promise would tell of it too late.
 */
function finish(transaction: IDBTransaction, writes: readonly Write[]): void {
  for (const { table, by, row } of writes) {
    // A request that fails ends the transaction by itself, unless Dexie hears of it.
    transaction.objectStore(table)[by](row).onerror = (event) => event.stopPropagation();
  }
  transaction.commit?.();
}

/**
 * One write transaction over these tables; done once it is on the disk. Where the browser ends it, requests under way fail first
 * and only with "aborted": the reason (a full disk, say) stands in the transaction, and is taken from there. Throws TransactionFailed.
 * @param work may make its last requests by `finish`, so that the browser commits without asking back
 */
export const writing = async <T>(
  db: RecordDb,
  tables: readonly StoreName[],
  work: (finish: (writes: readonly Write[]) => void) => Promise<T>,
): Promise<T> => {
  let native: IDBTransaction | undefined;
  try {
    return await db.dexie.transaction(
      'rw',
      tables.map((table) => db[table]),
      // Async by name, so that Dexie keeps the transaction alive over `await`.
      async (transaction) => {
        native = transaction.idbtrans;
        return await work((writes) => finish(transaction.idbtrans, writes));
      },
    );
  } catch (cause) {
    throw new TransactionFailed(cause, native?.error ?? undefined);
  }
};
