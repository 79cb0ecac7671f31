import { afterEach, describe, expect, it } from 'vitest';
import { fault, hear, value } from './asserts.ts';
import { type DexiePlace, dexiePlace } from './dexie-place.ts';
import { dump, NOW, newAnswer, stored } from './rows.ts';

let place: DexiePlace;
afterEach(() => place.closeAll());

const clear = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = place.indexedDB.deleteDatabase(place.name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

describe('vanished storage', () => {
  it('a first visit is a fresh start, and the first row wakes the canary', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.open());
    expect(place.canary.there).toBe(false);
    await value(store.record(newAnswer('a')));
    expect(place.canary.there).toBe(true);
  });

  it('cleared while closed, the next start says "lost" and stores nothing until something is decided', async () => {
    place = dexiePlace();
    const before = place.tab();
    await value(before.record(newAnswer('a')));
    before.close();
    await clear();
    for (const store of [place.tab(), place.tab()]) {
      await fault(store.open(), 'lost');
      await fault(store.record(newAnswer('b')), 'lost');
      await fault(store.attempts(), 'lost');
      await fault(store.wipe(), 'lost');
      store.close();
    }
  });

  it('cleared while open, the loss is told before the next answer', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.record(newAnswer('a')));
    const reported = hear(store, 'fault');
    await clear();
    expect(await reported).toMatchObject({ fault: { code: 'lost' } });
    await fault(store.record(newAnswer('b')), 'lost');
  });

  it('cleared while open together with the canary, the page still knows', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.record(newAnswer('a')));
    place.canary.there = false;
    await clear();
    await fault(store.record(newAnswer('b')), 'lost');
    await value(store.merge(dump({ attempts: [stored(newAnswer('a'), 'device-1', 1)] }), NOW));
    expect(place.canary.there).toBe(true);
  });

  it('emptied within its database, no answer is written under a new name', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.record(newAnswer('a')));
    const connection = place.connections.at(-1);
    connection?.transaction('meta', 'readwrite').objectStore('meta').clear();
    await fault(store.record(newAnswer('b')), 'lost');
  });

  it('a damaged database that the browser threw away is a loss, even without the canary', async () => {
    place = dexiePlace();
    const { open } = place.indexedDB;
    place.indexedDB.open = (...args) => {
      const request = open.apply(place.indexedDB, args);
      request.addEventListener('upgradeneeded', (event) => Reflect.set(event, 'dataLoss', 'total'));
      return request;
    };
    await fault(place.tab().open(), 'lost');
  });

  it('accepting the loss starts anew, here and in the other tabs', async () => {
    place = dexiePlace();
    place.canary.there = true;
    const [here, there] = [place.tab(), place.tab()];
    await fault(here.open(), 'lost');
    await fault(there.open(), 'lost');
    const healed = Promise.all([hear(here, 'open'), hear(there, 'open')]);
    await value(here.acceptLoss());
    await healed;
    expect(place.canary.there).toBe(false);
    const rows = [await value(here.record(newAnswer('a'))), await value(there.record(newAnswer('b')))];
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(place.canary.there).toBe(true);
  });

  it('importing a backup ends the loss', async () => {
    place = dexiePlace();
    place.canary.there = true;
    const store = place.tab();
    await fault(store.open(), 'lost');
    const attempts = [stored(newAnswer('a'), 'device-0', 1)];
    await value(store.merge(dump({ attempts }), NOW));
    expect(await value(store.attempts())).toEqual(attempts);
    store.close();
    expect(await value(place.tab().attempts())).toEqual(attempts);
  });

  it('a record the learner wiped is not a lost one', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.record(newAnswer('a')));
    await value(store.wipe());
    expect(place.canary.there).toBe(false);
    store.close();
    await value(place.tab().open());
  });
});
