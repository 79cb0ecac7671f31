import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import { TABLES } from '../parse/parse-record.ts';
import type { StoreFault } from '../record-store.ts';
import { faultOf, storeFault } from '../store-fault.ts';
import { canonicalJson } from './canonical.ts';

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

/** Opens what is there, of whatever version, and makes nothing where nothing is. */
const openAsIs = (factory: IDBFactory, name: string): Promise<IDBDatabase> => {
  const request = factory.open(name);
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  return answered(request);
};

/**
 * The raw record as a file, for a page that still works when nothing else does: no Dexie, no parser, no upgrade, nothing is changed.
 * The file has the shape of a backup, with every row as it lies in the database; where the rows are sound, it is one.
 */
export const rescueRecord = async (name: string, factory?: IDBFactory): Promise<Result<string, StoreFault>> => {
  try {
    const indexedDb = factory ?? indexedDB;
    const db = await openAsIs(indexedDb, name);
    try {
      const lists: string[] = [];
      for (const table of [...db.objectStoreNames].filter((each) => each !== 'meta' && each !== 'folds')) {
        const rows: unknown[] = await answered(db.transaction(table, 'readonly').objectStore(table).getAll());
        lists.push(`"${table}":[\n${rows.map(canonicalJson).join(',\n')}\n]`);
      }
      for (const table of TABLES) if (!db.objectStoreNames.contains(table)) lists.push(`"${table}":[]`);
      return ok(`{"format":"signalmark-record","version":${Math.ceil(db.version / 10)},\n${lists.join(',\n')}}\n`);
    } finally {
      db.close();
    }
  } catch (cause) {
    const fault = faultOf(cause);
    return err(
      fault.code === 'closed' ? storeFault('failed', 'There is no record of this name, or it cannot be opened.', cause) : fault,
    );
  }
};
