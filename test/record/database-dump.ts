/** A database as JSON: its version, its stores and indexes, and all rows. Made and read without any code of the project. */
export interface DatabaseDump {
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string;
    readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[]; readonly unique: boolean }[];
    readonly rows: readonly unknown[];
  }[];
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export const dumpDatabase = async (factory: IDBFactory, name: string): Promise<DatabaseDump> => {
  const db = await done(factory.open(name));
  const stores: DatabaseDump['stores'][number][] = [];
  for (const each of db.objectStoreNames) {
    const store = db.transaction(each).objectStore(each);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique } = store.index(index);
      return { name: index, keyPath, unique };
    });
    stores.push({ name: each, keyPath: String(store.keyPath), indexes, rows: await done(store.getAll()) });
  }
  const { version } = db;
  db.close();
  return { version, stores };
};

export const buildDatabase = async (factory: IDBFactory, name: string, dump: DatabaseDump): Promise<void> => {
  const request = factory.open(name, dump.version);
  request.onupgradeneeded = () => {
    for (const { name: each, keyPath, indexes, rows } of dump.stores) {
      const store = request.result.createObjectStore(each, { keyPath });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique });
      for (const row of rows) store.put(row);
    }
  };
  (await done(request)).close();
};
