import { gunzipSync, gzipSync } from 'node:zlib';
import { IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { toBackup } from '../../src/record/backup/backup.ts';
import type { ProgressStore, RecordDump } from '../../src/record/record-store.ts';
import { openRecordDb } from '../../src/record/transfer/idb.ts';
import { transferInPage } from '../../src/record/transfer/in-page.ts';
import { mergeFile } from '../../src/record/transfer/merge-file.ts';
import { type JobTools, runJob } from '../../src/record/transfer/run-job.ts';
import type { ExportReport, ImportReport, TransferJob } from '../../src/record/transfer/transfer.ts';
import { randomCases } from '../figures.ts';
import { dumps } from './arbitraries.ts';
import { value } from './asserts.ts';
import { type DexiePlace, dexiePlace } from './dexie-place.ts';
import { memoryPlace } from './memory-place.ts';
import { dump, flag, flagChange, NOW, newAnswer, session, stored } from './rows.ts';

beforeAll(() => void vi.stubGlobal('IDBKeyRange', IDBKeyRange));

const places: DexiePlace[] = [];
afterEach(() => {
  for (const place of places.splice(0)) place.closeAll();
});

const open = async (): Promise<{ place: DexiePlace; store: ProgressStore }> => {
  const place = dexiePlace();
  places.push(place);
  const store = place.tab();
  await store.open();
  return { place, store };
};

const bytesOf = (text: string): Uint8Array => new Uint8Array(gzipSync(text));

/** A job as the worker does it, on the database of a place. */
const job = async <R>(place: DexiePlace, order: TransferJob, file = ''): Promise<R> => {
  const shares: number[] = [];
  const tools: JobTools = {
    ...{ indexedDB: place.indexedDB, database: place.name, newDevice: 'new-device', told: (share) => shares.push(share) },
    chunksOf: () => [bytesOf(file)],
  };
  const result = await runJob(order, tools);
  if (!result.ok) throw new Error(result.error.message);
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  return result.value as R;
};
const NO_FILE = new Blob([]);
const importFile = (place: DexiePlace, file: string) =>
  job<ImportReport>(place, { what: 'import', file: NO_FILE, now: NOW }, file);
const look = (place: DexiePlace, file: string) => job<ImportReport>(place, { what: 'look', file: NO_FILE, now: NOW }, file);
const exported = async (place: DexiePlace) => {
  const { file, counts } = await job<ExportReport>(place, { what: 'export' });
  return { text: gunzipSync(new Uint8Array(await file.arrayBuffer())).toString('utf8'), counts };
};

const long = (count: number): RecordDump =>
  dump({
    attempts: Array.from({ length: count }, (_, i) => stored(newAnswer(`a${String(i).padStart(5, '0')}`), 'd', i + 1)),
    flags: [flag('i', { note: 'a note' })],
    sessions: [session('s')],
  });

describe('a record, out of its database and back, row by row', () => {
  it('comes out as the same bytes as in one piece, at every length around a batch', async () => {
    for (const count of [0, 1, 499, 500, 501, 1001]) {
      const { place, store } = await open();
      await value(store.merge(long(count), NOW));
      const { text, counts } = await exported(place);
      expect(text).toBe(toBackup(await value(store.dump())));
      expect(counts).toMatchObject({ attempts: count, flags: 1 });
    }
  });

  it('comes in as the same record, and again changes nothing', async () => {
    const file = toBackup(long(1203));
    const { place, store } = await open();
    expect(await look(place, file)).toMatchObject({ added: { attempts: 1203, flags: 1, sessions: 1 }, known: 0, whole: true });
    expect(await value(store.counts())).toMatchObject({ attempts: 0 });
    expect(await importFile(place, file)).toMatchObject({ added: { attempts: 1203 }, attempts: 1203, conflicts: 0 });
    expect(toBackup(await value(store.dump()))).toBe(file);
    expect(await importFile(place, file)).toMatchObject({ added: { attempts: 0 }, known: 1205 });
    expect((await exported(place)).text).toBe(file);
  });

  it('does the same as a merge in one piece, for any two records', async () => {
    const property = fc.asyncProperty(dumps, dumps, async (a, b) => {
      const [one, other] = [await open(), await open()];
      for (const each of [a, b]) {
        await value(one.store.merge(each, NOW));
        const foreseen = await look(other.place, toBackup(each));
        expect(await importFile(other.place, toBackup(each))).toEqual(foreseen);
      }
      expect(toBackup(await value(other.store.dump()))).toBe(toBackup(await value(one.store.dump())));
    });
    await fc.assert(property, { numRuns: randomCases(30) });
  });

  it('is the same in memory', async () => {
    const property = fc.asyncProperty(dumps, dumps, async (a, b) => {
      const [{ place }, memory] = [await open(), memoryPlace().tab()];
      for (const each of [a, b]) {
        const file = new Blob([toBackup(each)]);
        const done = await transferInPage(memory, { what: 'import', file, now: NOW });
        expect(done).toEqual({ ok: true, value: await importFile(place, toBackup(each)) });
      }
      expect(toBackup(await value(memory.dump()))).toBe((await exported(place)).text);
    });
    await fc.assert(property, { numRuns: randomCases(30) });
  });
});

describe('an import', () => {
  it('that stops midway leaves nothing behind', async () => {
    const { place, store } = await open();
    await value(store.setFlag(flagChange('mine')));
    const before = toBackup(await value(store.dump()));
    const file = bytesOf(toBackup(long(3000)));
    const pieces = (function* () {
      yield file.subarray(0, file.length / 2);
      throw new DOMException('A requested file could not be found.', 'NotReadableError');
    })();
    const db = await openRecordDb(place.indexedDB, place.name);
    const merging = mergeFile(db, pieces, { now: NOW, write: true, newDevice: 'x' });
    await expect(merging).rejects.toThrow('could not be found');
    db.close();
    expect(toBackup(await value(store.dump()))).toBe(before);
  });

  it('that does not fit leaves nothing behind and says why', async () => {
    const { place, store } = await open();
    const db = await openRecordDb(place.indexedDB, place.name);
    const begin = db.transaction.bind(db);
    db.transaction = (...args) => {
      const transaction = begin(...args);
      setTimeout(() => {
        Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
        transaction.abort();
      });
      return transaction;
    };
    const merging = mergeFile(db, [bytesOf(toBackup(long(3000)))], { now: NOW, write: true, newDevice: 'x' });
    await expect(merging).rejects.toThrow();
    db.close();
    expect(await value(store.counts())).toMatchObject({ attempts: 0 });
  });

  it('is one strict transaction', async () => {
    const { place } = await open();
    const db = await openRecordDb(place.indexedDB, place.name);
    const begun: unknown[] = [];
    const begin = db.transaction.bind(db);
    db.transaction = (...args) => {
      begun.push([args[1], args[2]]);
      return begin(...args);
    };
    await mergeFile(db, [bytesOf(toBackup(long(1203)))], { now: NOW, write: true, newDevice: 'x' });
    db.close();
    expect(begun).toEqual([['readwrite', { durability: 'strict' }]]);
  });

  it('keeps aside what cannot be read, in the file and in the database, and every export has it', async () => {
    const { place, store } = await open();
    const bad = { id: 'a00001', type: 'hotspot' };
    const transaction = place.connections[0]?.transaction('attempts', 'readwrite');
    transaction?.objectStore('attempts').put(bad);
    const file = toBackup({ ...long(3), aside: [{ table: 'mocks', row: { x: 1 } }] });
    expect(await importFile(place, file)).toMatchObject({ unread: 1, firstUnread: expect.stringMatching(/^mocks: /) });
    expect((await value(store.attempts())).map(({ id }) => id)).toEqual(['a00000', 'a00001', 'a00002']);
    const { text } = await exported(place);
    for (const row of [bad, { x: 1 }]) expect(text).toContain(`"row":${JSON.stringify(row)}`);
  });

  it('exports a row that cannot be read where it lies, and is stopped by none', async () => {
    const { place, store } = await open();
    await value(store.record(newAnswer('a')));
    place.connections[0]?.transaction('attempts', 'readwrite').objectStore('attempts').put({ id: 'b', type: 'hotspot' });
    const { text } = await exported(place);
    expect(text.split('\n').filter((line) => line.includes('"in":"attempts"'))).toHaveLength(2);
  });

  it('gives a device that counts under the same name elsewhere a new one', async () => {
    const { place, store } = await open();
    const { device } = await value(store.record(newAnswer('here')));
    await importFile(place, toBackup(dump({ attempts: [stored(newAnswer('here'), device, 1)] })));
    expect((await value(store.record(newAnswer('next')))).device).toBe(device);
    await importFile(place, toBackup(dump({ attempts: [stored(newAnswer('there'), device, 2)] })));
    expect(await value(store.record(newAnswer('later')))).toMatchObject({ device: 'new-device', seq: 1 });
  });

  it('brings a lost record back, and the page is told by an empty merge', async () => {
    const place = dexiePlace();
    places.push(place);
    place.canary.there = true;
    const store = place.tab();
    expect(await store.open()).toMatchObject({ ok: false, error: { code: 'lost' } });
    await importFile(place, toBackup(long(2)));
    await value(store.merge(dump(), NOW));
    expect([(await value(store.attempts())).length, place.canary.there]).toEqual([2, true]);
  });

  it('of a file that is none, or into a database that is not there, says so', async () => {
    const { place } = await open();
    await expect(importFile(place, 'hello')).rejects.toThrow('not JSON');
    const nowhere = dexiePlace();
    await expect(importFile(nowhere, toBackup(dump()))).rejects.toThrow(/\w/);
    expect(await nowhere.indexedDB.databases()).toEqual([]);
  });
});
