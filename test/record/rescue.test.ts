import { afterEach, describe, expect, it } from 'vitest';
import { fromBackup, toBackup } from '../../src/record/backup/backup.ts';
import { rescueRecord } from '../../src/record/backup/rescue.ts';
import { value } from './asserts.ts';
import { type DexiePlace, dexiePlace } from './dexie-place.ts';
import { flag, newAnswer, session } from './rows.ts';

let place: DexiePlace;
afterEach(() => place.closeAll());

describe('rescuing the raw record', () => {
  it('gives a backup that imports, while the record is open elsewhere', async () => {
    place = dexiePlace();
    const store = place.tab();
    for (const id of ['b', 'a']) await value(store.record(newAnswer(id), session('s')));
    await value(store.setFlag(flag('i')));
    const raw = await value(rescueRecord(place.name, place.indexedDB));
    const read = await fromBackup(raw);
    expect(read.ok && toBackup(read.value)).toBe(toBackup(await value(store.dump())));
  });

  it('gives what no parser would take, and the import names it', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.record(newAnswer('a')));
    const row = { ...newAnswer('b'), device: 'd', seq: 'two' };
    await new Promise((resolve) => {
      const db = place.connections[0];
      const transaction = db?.transaction('attempts', 'readwrite');
      transaction?.objectStore('attempts').put(row);
      transaction?.addEventListener('complete', resolve);
    });
    const raw = await value(rescueRecord(place.name, place.indexedDB));
    expect(JSON.parse(raw).attempts).toContainEqual(row);
    expect(await fromBackup(raw)).toMatchObject({
      error: { message: expect.stringContaining('attempts[1].seq: expected a whole number from 1, found "two"') },
    });
  });

  it('makes no database where there is none', async () => {
    place = dexiePlace();
    expect(await rescueRecord(place.name, place.indexedDB)).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(await place.indexedDB.databases()).toEqual([]);
  });
});

describe('a row that cannot be read', () => {
  it('is set aside and told; the rest of the record works, and the row stays', async () => {
    place = dexiePlace();
    const store = place.tab();
    const good = await value(store.record(newAnswer('a')));
    const reported: unknown[] = [];
    store.subscribe((change) => reported.push(change));
    await new Promise((resolve) => {
      const transaction = place.connections[0]?.transaction('attempts', 'readwrite');
      transaction?.objectStore('attempts').put({ ...good, id: 'b', seq: 9, kind: 'hotspot' });
      transaction?.addEventListener('complete', resolve);
    });
    expect(await value(store.attempts())).toEqual([good]);
    expect(reported).toMatchObject([
      {
        what: 'fault',
        fault: { code: 'failed', message: expect.stringContaining('attempts[1].kind: expected one of multiple-choice') },
      },
    ]);
    expect(await store.dump()).toMatchObject({ ok: false, error: { message: expect.stringContaining('attempts[1].kind') } });
    await value(store.record(newAnswer('c')));
    expect(JSON.parse(await value(rescueRecord(place.name, place.indexedDB))).attempts).toHaveLength(3);
  });
});
