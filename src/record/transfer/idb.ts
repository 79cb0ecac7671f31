import { RECORD_VERSION } from '../migrations/versions.ts';
import { storeFault } from '../store-fault.ts';

// IndexedDB as it is: Dexie would weigh as much again in the worker, and hold no transaction open over a file.

export const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Settles once the transaction is on the disk. */
export const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('The transaction was ended.', 'AbortError'));
  });

/** Opens the record, which the page has opened and upgraded before. Rejects where it is not there, or of another version. */
export const openRecordDb = async (factory: IDBFactory, name: string): Promise<IDBDatabase> => {
  const request = factory.open(name);
  request.onupgradeneeded = () => request.transaction?.abort();
  const db = await answered(request);
  if (db.version !== RECORD_VERSION * 10) {
    db.close();
    throw new Error(storeFault(db.version > RECORD_VERSION * 10 ? 'newer' : 'closed').message);
  }
  db.onversionchange = () => db.close();
  return db;
};
