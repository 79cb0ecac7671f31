// The rescue page: reads this site's databases raw and hands them out as a file. It uses nothing of the rest of the site, so
// that it works when the rest does not.
import { storagePrefix } from '../theme-script.ts';

const status = document.querySelector('#rescue-status');
const button = document.querySelector('#rescue-button');
const prefix = storagePrefix(document.body.dataset['base'] ?? '/').slice(0, -1);

const say = (text: string) => {
  if (status) status.textContent = text;
};

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function readDatabase(name: string) {
  const db = await done(indexedDB.open(name));
  const stores: Record<string, unknown[]> = {};
  for (const store of db.objectStoreNames) stores[store] = await done(db.transaction(store).objectStore(store).getAll());
  const { version } = db;
  db.close();
  return { name, version, stores };
}

async function rescue() {
  const names = (await indexedDB.databases())
    .map((one) => one.name ?? '')
    .filter((name) => name === prefix || name.startsWith(`${prefix}:`));
  if (names.length === 0) return say('This browser holds no record of this site.');
  const databases = await Promise.all(names.map(readDatabase));
  const text = JSON.stringify({ format: 'signalmark-rescue', databases }, null, 1);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'signalmark-rescue.json';
  link.click();
  const rows = databases.flatMap((one) => Object.values(one.stores)).reduce((sum, list) => sum + list.length, 0);
  say(`Downloaded ${rows} rows.`);
}

button?.addEventListener('click', () => {
  rescue().catch((error: unknown) =>
    say(`The data could not be read: ${error instanceof Error ? error.message : String(error)}`),
  );
});
