import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Canary } from '../../src/record/canary.ts';
import { type DexieStoreOptions, openDexieStore } from '../../src/record/dexie/dexie-store.ts';
import type { ProgressStore } from '../../src/record/record-store.ts';
import { counter } from './counter.ts';
import type { StorePlace } from './store-contract.ts';

const newPlace = counter('place');

export const testCanary = (there = false): Canary & { there: boolean } => ({
  there,
  async read() {
    return this.there;
  },
  async write(now) {
    this.there = now;
  },
});

/** A browser's worth of storage, with the connections that were opened on it, for faults to be put in. */
export interface DexiePlace extends StorePlace {
  readonly name: string;
  readonly indexedDB: IDBFactory;
  readonly canary: Canary & { there: boolean };
  /** Every connection ever opened, oldest first. */
  readonly connections: readonly IDBDatabase[];
  /** How often the browser was asked to open a database. */
  opens(): number;
  /** Stands between the store and every transaction it begins: to watch, to spoil, to throw. */
  between: (begin: () => IDBTransaction) => IDBTransaction;
  tab(over?: Partial<DexieStoreOptions>): ProgressStore;
  closeAll(): void;
}

export const dexiePlace = (canary = testCanary()): DexiePlace => {
  const indexedDB = new IDBFactory();
  const connections: IDBDatabase[] = [];
  let opens = 0;
  const watched = new Proxy(indexedDB, {
    get(target, key) {
      if (key !== 'open') return Reflect.get(target, key).bind(target);
      return (name: string, version?: number) => {
        opens++;
        const request = target.open(name, version);
        // Before Dexie hears of it, since it binds the function at once.
        request.addEventListener('success', () => {
          const db = request.result;
          connections.push(db);
          const begin = db.transaction.bind(db);
          db.transaction = (...args) => place.between(() => begin(...args));
        });
        return request;
      };
    },
  });
  const name = `signalmark:/${newPlace()}/`;
  const newId = counter('device');
  const tabs: ProgressStore[] = [];
  const place: DexiePlace = {
    name,
    indexedDB,
    canary,
    connections,
    opens: () => opens,
    between: (begin) => begin(),
    tab(over = {}) {
      const store = openDexieStore({ name, channel: name, canary, newId, parts: { indexedDB: watched, IDBKeyRange }, ...over });
      tabs.push(store);
      return store;
    },
    closeAll() {
      for (const tab of tabs) tab.close();
    },
  };
  return place;
};
