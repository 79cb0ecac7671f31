import type { OwnFile } from './own-file.ts';

// File System Access, which Chrome and Edge have on computers. The types are not in TypeScript's library.

type Access = 'granted' | 'denied' | 'prompt';
interface FileHandle extends FileSystemFileHandle {
  queryPermission(wanted: { mode: 'readwrite' }): Promise<Access>;
  requestPermission(wanted: { mode: 'readwrite' }): Promise<Access>;
}
interface WithPicker {
  showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<FileHandle>;
}
const picker = (): WithPicker['showSaveFilePicker'] => (globalThis as WithPicker).showSaveFilePicker;

const TABLE = 'file';
const KEY = 'own';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

/** Runs what a browser may refuse; a refusal counts as `otherwise`. */
const attempt = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await work();
  } catch {
    return otherwise;
  }
};

/**
 * The chosen file. A handle of a file can be kept only in a database: it has one of its own, made with the first choice.
 * @param name of that database, with the base path in it. Undefined where the browser cannot write files that people choose.
 */
export const pickedFile = (name: string): OwnFile | undefined => {
  if (typeof picker() !== 'function') return undefined;
  const inStore = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const opening = indexedDB.open(name, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(TABLE));
    const db = await done(opening);
    try {
      return await done(work(db.transaction(TABLE, mode, { durability: 'strict' }).objectStore(TABLE)));
    } finally {
      db.close();
    }
  };
  const isThere = async (): Promise<boolean> => (await indexedDB.databases()).some((each) => each.name === name);
  const handle = (): Promise<FileHandle | undefined> =>
    attempt(async () => {
      if (!(await isThere())) return undefined;
      const kept: unknown = await inStore('readonly', (store) => store.get(KEY));
      return kept instanceof FileSystemFileHandle ? (kept as FileHandle) : undefined;
    }, undefined);
  const granted = async (file: FileHandle): Promise<boolean> => (await file.queryPermission({ mode: 'readwrite' })) === 'granted';
  return {
    async state() {
      const file = await handle();
      return file && { name: file.name, access: (await attempt(() => granted(file), false)) ? 'granted' : 'ask' };
    },
    choose: (suggestedName) =>
      attempt(async () => {
        const file = await picker()?.({ suggestedName, types: [{ accept: { 'application/gzip': ['.gz'] } }] });
        if (!file) return false;
        await inStore('readwrite', (store) => store.put(file, KEY));
        return true;
      }, false),
    allow: () =>
      attempt(async () => {
        const file = await handle();
        return file !== undefined && (await file.requestPermission({ mode: 'readwrite' })) === 'granted';
      }, false),
    write: (content) =>
      attempt(async () => {
        const file = await handle();
        if (!file || !(await granted(file))) return false;
        const stream = await file.createWritable();
        await stream.write(content);
        await stream.close();
        return true;
      }, false),
    async forget() {
      if (await attempt(isThere, false)) await attempt(() => done(indexedDB.deleteDatabase(name)), undefined);
    },
  };
};
