import { compareText } from '../backup/canonical.ts';
import { KEY_FIELDS } from '../merge/row-order.ts';
import type { Table } from '../parse/parse-record.ts';
import { answered } from './idb.ts';

/** More rows than this between the first and the last key are not worth reading to find a few. */
const MOST = 2000;

/**
 * Looks rows up by their keys, many at a time. A backup is in the order of keys, so its next rows lie side by side in the database too, or
 * between two that are there: one question for the range between them is many times faster than one for each key.
 */
export const makeFinder = () => {
  const unordered = new Set<Table>();

  const inRange = async (store: IDBObjectStore, table: Table, keys: readonly string[]) => {
    const sorted = [...keys].sort(compareText);
    const range = IDBKeyRange.bound(sorted[0], sorted.at(-1));
    const there = await answered(store.getAllKeys(range, MOST));
    if (there.length === 0) return [];
    if (there.length < MOST) return answered<unknown[]>(store.getAll(range, MOST));
    unordered.add(table);
    return undefined;
  };

  /** The rows that are there, by key. */
  return async (store: IDBObjectStore, table: Table, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> => {
    const wanted = new Set(keys);
    const rows = unordered.has(table) ? undefined : await inRange(store, table, keys);
    const all = rows ?? (await Promise.all(keys.map((key) => answered<unknown>(store.get(key)))));
    const found = new Map<string, unknown>();
    for (const row of all) {
      if (typeof row !== 'object' || row === null) continue;
      const key: unknown = Reflect.get(row, KEY_FIELDS[table]);
      if (typeof key === 'string' && wanted.has(key)) found.set(key, row);
    }
    return found;
  };
};
