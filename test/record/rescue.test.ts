import { afterEach, describe, expect, it } from 'vitest';
import { fromBackup, readBackup, toBackup } from '../../src/record/backup/backup.ts';
import { canonicalJson } from '../../src/record/backup/canonical.ts';
import { rescueRecord } from '../../src/record/backup/rescue.ts';
import { value } from './asserts.ts';
import { type DexiePlace, dexiePlace } from './dexie-place.ts';
import { dump, flagChange, mockExam, NOW, newAnswer, session, settingChange } from './rows.ts';

let place: DexiePlace;
afterEach(() => place.closeAll());

describe('rescuing the raw record', () => {
  it('gives a backup that imports, while the record is open elsewhere', async () => {
    place = dexiePlace();
    const store = place.tab();
    for (const id of ['b', 'a']) await value(store.record(newAnswer(id), session('s')));
    await value(store.setFlag(flagChange('i')));
    const raw = await value(rescueRecord(place.name, place.indexedDB));
    const read = await fromBackup(raw);
    expect(read.ok && toBackup(read.value)).toBe(toBackup(await value(store.dump())));
  });

  it('gives what no parser would take, and the import sets it aside and names it', async () => {
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
    expect(await readBackup(raw)).toMatchObject({
      value: {
        dump: { attempts: [{ id: 'a' }], aside: [{ table: 'attempts', row }] },
        unread: ['attempts[1].seq: expected a whole number from 1, found "two"'],
      },
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
    expect((await value(store.dump())).aside).toEqual([
      { table: 'attempts', row: { ...good, id: 'b', seq: 9, kind: 'hotspot' } },
    ]);
    await value(store.record(newAnswer('c')));
    expect(JSON.parse(await value(rescueRecord(place.name, place.indexedDB))).attempts).toHaveLength(3);
  });

  it('stops nothing that is written in its place: it is kept aside and goes into every backup', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.open());
    const bad = [
      ['sessions', { id: 's', updatedAt: 'never' }],
      ['flags', { item: 'i', note: 7 }],
      ['settings', { key: 'k', value: [] }],
      ['sittings', { id: 'm', graded: 'no' }],
      ['attempts', { id: 'a', type: 'hotspot' }],
    ] as const;
    await new Promise((resolve) => {
      const names = bad.map(([table]) => table);
      const transaction = place.connections[0]?.transaction(names, 'readwrite');
      for (const [table, row] of bad) transaction?.objectStore(table).put(row);
      transaction?.addEventListener('complete', resolve);
    });
    await value(store.record(newAnswer('a'), session('s')));
    await value(store.setFlag(flagChange('i', { note: 'new' })));
    await value(store.setSetting(settingChange('k')));
    expect(await store.takeMockExam('m', 'page')).toEqual({ ok: true, value: undefined });
    await value(store.merge(dump({ sittings: [mockExam('m')] }), NOW));
    const { aside = [], attempts, sessions } = await value(store.dump());
    expect([attempts.length, sessions.length]).toEqual([1, 1]);
    expect(new Set(aside.map(({ table, row }) => `${table} ${canonicalJson(row)}`))).toEqual(
      new Set(bad.map(([table, row]) => `${table} ${canonicalJson(row)}`)),
    );
  });
});
