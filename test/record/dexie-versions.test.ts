import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '../../src/record/backup/canonical.ts';
import type { RecordVersion } from '../../src/record/migrations/record-version.ts';
import { RECORD_VERSION, VERSIONS } from '../../src/record/migrations/versions.ts';
import { fault, hear, value } from './asserts.ts';
import { type DexiePlace, dexiePlace } from './dexie-place.ts';
import { dump, NOW, newAnswer, session } from './rows.ts';

let place: DexiePlace;
afterEach(() => {
  vi.useRealTimers();
  place.closeAll();
});

/** A version as it may come one day: a new index, and a field that every attempt gets. */
const next: RecordVersion = {
  version: VERSIONS.length + 1,
  stores: { attempts: 'id, [exam+device+seq], [device+seq], item, family' },
  rows: { attempts: (row) => ({ place: 'home', ...row }) },
};
const LATER = { versions: [...VERSIONS, next] };

const raw = (version?: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = place.indexedDB.open(place.name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const content = async (): Promise<string> => {
  const db = await raw();
  const rows = await Promise.all(
    [...db.objectStoreNames].map(
      (name) =>
        new Promise((resolve) => {
          const request = db.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve([name, request.result]);
        }),
    ),
  );
  const version = db.version;
  db.close();
  return canonicalJson([version, rows]);
};

describe('versions of the database', () => {
  it('are ten times as many for the browser', async () => {
    place = dexiePlace();
    await value(place.tab().open());
    expect(place.connections[0]?.version).toBe(RECORD_VERSION * 10);
  });

  it('a newer database is refused without being opened, and stays byte for byte', async () => {
    place = dexiePlace();
    const newer = place.tab(LATER);
    await value(newer.record(newAnswer('a'), session('s1')));
    newer.close();
    const before = await content();
    const opens = place.opens();
    const old = place.tab();
    const reported = hear(old, 'fault');
    const { message } = await fault(old.open(), 'newer');
    expect(message).toContain('Nothing was changed');
    expect(await reported).toMatchObject({ fault: { code: 'newer' } });
    await fault(old.record(newAnswer('b')), 'newer');
    await fault(old.merge(dump(), NOW), 'newer');
    await fault(old.wipe(), 'newer');
    expect(place.opens()).toBe(opens);
    expect(await content()).toBe(before);
  });

  it('where the browser cannot list databases it is refused all the same, unchanged', async () => {
    place = dexiePlace();
    const newer = place.tab(LATER);
    await value(newer.record(newAnswer('a')));
    newer.close();
    const before = await content();
    place.indexedDB.databases = () => Promise.reject(new DOMException('not now', 'UnknownError'));
    const old = place.tab();
    await fault(old.record(newAnswer('b')), 'newer');
    expect(await content()).toBe(before);
  });

  it('a tab of an older version lets go when a newer one comes, and writes no more', async () => {
    place = dexiePlace();
    const old = place.tab();
    const kept = await value(old.record(newAnswer('a')));
    const reported: unknown[] = [];
    old.subscribe((change) => reported.push(change));
    const newer = place.tab(LATER);
    await value(newer.open());
    expect(reported).toMatchObject([{ what: 'fault', fault: { code: 'newer' } }]);
    const opens = place.opens();
    await fault(old.record(newAnswer('b')), 'newer');
    await fault(old.attempts(), 'newer');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(place.opens()).toBe(opens);
    expect(await value(newer.attempts())).toEqual([{ place: 'home', ...kept }]);
    newer.close();
    expect((await raw()).version).toBe((RECORD_VERSION + 1) * 10);
  });

  it('an upgrade changes every row', async () => {
    place = dexiePlace();
    const old = place.tab();
    for (let i = 0; i < 30; i++) await value(old.record(newAnswer(`n${i}`)));
    old.close();
    const rows = await value(place.tab(LATER).attempts());
    expect(rows.map((row) => Reflect.get(row, 'place'))).toEqual(Array(30).fill('home'));
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
  });

  it('an upgrade that fails changes nothing, and the next one completes', async () => {
    place = dexiePlace();
    const old = place.tab();
    for (let i = 0; i < 30; i++) await value(old.record(newAnswer(`n${i}`)));
    old.close();
    const before = await content();
    let left = 17;
    const rows = (row: Readonly<Record<string, unknown>>) => {
      if (left-- === 0) throw new TypeError('a fault in the upgrade');
      return { ...row, place: 'home' };
    };
    const faulty = place.tab({ versions: [...VERSIONS, { ...next, rows: { attempts: rows } }] });
    await fault(faulty.open(), 'failed');
    faulty.close();
    expect(await content()).toBe(before);
    expect(await value(place.tab(LATER).attempts())).toHaveLength(30);
  });

  it('a tab that does not let go is told within 2 s, and all goes on once it does', async () => {
    place = dexiePlace();
    const first = place.tab();
    await value(first.record(newAnswer('a')));
    first.close();
    const stubborn = await raw(RECORD_VERSION * 10);
    const store = place.tab(LATER);
    const reported = hear(store, 'fault', 2000);
    const { message } = await fault(store.open(), 'blocked');
    expect(message).toContain('Close the other tabs');
    expect(await reported).toMatchObject({ fault: { code: 'blocked' } });
    await fault(store.record(newAnswer('b')), 'blocked');
    const healed = hear(store, 'open');
    stubborn.close();
    await healed;
    expect((await value(store.record(newAnswer('b')))).seq).toBe(2);
  });

  it('a browser that never lists its databases is not waited for', async () => {
    place = dexiePlace();
    place.indexedDB.databases = () => new Promise(() => {});
    await value(place.tab().record(newAnswer('a')));
  });

  it('a browser that never opens is told within 2 s, and asked again at the next call', async () => {
    place = dexiePlace();
    const { open } = place.indexedDB;
    place.indexedDB.open = () => Object.create(new EventTarget(), { addEventListener: { value: () => {} } });
    const store = place.tab();
    // The clock of the waiting alone is ours: whatever the machine's speed, it has waited less than 2 s.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let reported = false;
    const refused = fault(store.record(newAnswer('a')), 'blocked').then(() => {
      reported = true;
    });
    for (let waited = 0; waited < 1900; waited += 100) {
      await vi.advanceTimersByTimeAsync(100);
      await new Promise(setImmediate);
    }
    expect(reported).toBe(true);
    await refused;
    vi.useRealTimers();
    place.indexedDB.open = open;
    await value(store.record(newAnswer('a')));
  });
});

describe('before an upgrade', () => {
  /** The version of the database when a copy could be made of it, each time. */
  const watched = () => {
    const seen: (readonly [version: number, content: string])[] = [];
    const beforeUpgrade = async (): Promise<void> => {
      const db = await raw();
      const { version } = db;
      db.close();
      seen.push([version, await content()]);
    };
    return { seen, beforeUpgrade };
  };
  const used = async (): Promise<string> => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.record(newAnswer('a'), session('s1')));
    store.close();
    return content();
  };

  for (const lists of [true, false])
    it(`there is a moment for a copy of the old rows${lists ? '' : ', also where the browser lists no databases'}`, async () => {
      const before = await used();
      if (!lists) Object.defineProperty(place.indexedDB, 'databases', { value: () => Promise.reject(new Error('none')) });
      const { seen, beforeUpgrade } = watched();
      const store = place.tab({ ...LATER, beforeUpgrade });
      expect(await value(store.attempts())).toMatchObject([{ id: 'a', place: 'home' }]);
      expect(seen).toEqual([[RECORD_VERSION * 10, before]]);
    });

  it('a new record, and one that is of this version, is not copied', async () => {
    place = dexiePlace();
    const { seen, beforeUpgrade } = watched();
    const first = place.tab({ beforeUpgrade });
    await value(first.record(newAnswer('a')));
    first.close();
    await value(place.tab({ beforeUpgrade }).attempts());
    expect(seen).toEqual([]);
    expect(place.opens()).toBe(2);
  });

  it('a copy that takes long is waited for, and not told as a record that is stuck', async () => {
    await used();
    const reported: unknown[] = [];
    let finish = (): void => {};
    const copying = new Promise<void>((resolve) => {
      finish = resolve;
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const store = place.tab({ ...LATER, beforeUpgrade: () => copying });
    store.subscribe((change) => reported.push(change));
    const opening = store.open();
    await vi.advanceTimersByTimeAsync(10_000);
    finish();
    vi.useRealTimers();
    await value(opening);
    expect(reported).toEqual([]);
  });
});
