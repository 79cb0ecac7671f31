import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import type { StoreChange } from '../../src/record/record-store.ts';
import { fault, hear, value } from './asserts.ts';
import { type DexiePlace, dexiePlace } from './dexie-place.ts';
import { NOW, newAnswer, session } from './rows.ts';

let place: DexiePlace;
afterEach(() => place.closeAll());

const connection = (): IDBDatabase => {
  const newest = place.connections.at(-1);
  if (newest === undefined) throw new Error('nothing was opened');
  return newest;
};

/** Lets the next write transaction end as a browser would end it: aborted at its first put, with this error. */
const abortNext = (error: string): void => {
  place.between = (begin) => {
    const transaction = begin();
    if (transaction.mode !== 'readwrite') return transaction;
    place.between = (next) => next();
    const open = transaction.objectStore.bind(transaction);
    transaction.objectStore = (name) => {
      const store = open(name);
      const put = store.put.bind(store);
      store.put = (...args) => {
        const request = put(...args);
        // fake-indexeddb's own way to end a transaction by the browser's will.
        request.addEventListener('success', () => Reflect.get(transaction, '_abort').call(transaction, error));
        return request;
      };
      return store;
    };
    return transaction;
  };
};

describe('a full disk', () => {
  it('refuses the answer as "full", keeps what was stored, and heals by itself', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.record(newAnswer('before'), session('s1')));
    const reported: StoreChange[] = [];
    store.subscribe((change) => reported.push(change));
    abortNext('QuotaExceededError');
    const { message, cause } = await fault(
      store.record(newAnswer('full'), session('s1', { updatedAt: 1_900_000_000_000 })),
      'full',
    );
    expect(message).toContain('no space left');
    expect(cause).toMatchObject({ cause: { name: 'AbortError' }, inner: { name: 'QuotaExceededError' } });
    expect(reported).toMatchObject([{ what: 'fault', fault: { code: 'full' } }]);
    expect((await value(store.attempts())).map(({ id }) => id)).toEqual(['before']);
    expect((await value(store.openSession('aif-c01')))?.updatedAt).toBe(1_800_000_000_000);
    expect((await value(store.record(newAnswer('full')))).seq).toBe(2);
  });

  it('an import that does not fit leaves nothing behind', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.record(newAnswer('before')));
    const before = await value(store.dump());
    abortNext('QuotaExceededError');
    const attempts = Array.from({ length: 50 }, (_, i) => ({ ...newAnswer(`f${i}`), device: 'phone', seq: i + 1 }));
    await fault(store.merge({ ...before, attempts }, NOW), 'full');
    expect(await value(store.dump())).toEqual(before);
  });
});

/** Lets the next write transactions refuse a kind of request at once, as a browser does that finds a fault before it asks. */
const throwAt = (method: 'add' | 'put', times: number): void => {
  let left = times;
  place.between = (begin) => {
    const transaction = begin();
    const open = transaction.objectStore.bind(transaction);
    transaction.objectStore = (name) => {
      const store = open(name);
      const call = store[method].bind(store);
      store[method] = (...args) => {
        if (left-- > 0) throw new DOMException('No', 'UnknownError');
        return call(...args);
      };
      return store;
    };
    return transaction;
  };
};

describe('a request that cannot even be made', () => {
  it.each([
    ['add', 1],
    ['add', 2],
    ['put', 1],
    ['put', 2],
  ] as const)('(%s, %i times) takes the whole transaction with it: never a session without its answer', async (method, times) => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.saveSession(session('s1')));
    throwAt(method, times);
    const answered = session('s1', { answers: { 'aif-c01/3.1/weekly-policies': 'a' } });
    const stored = await store.record(newAnswer('a'), answered);
    const [attempts, now] = [await value(store.attempts()), await value(store.session('s1'))];
    expect([attempts.map(({ id }) => id), Object.values(now?.answers ?? {})]).toEqual(stored.ok ? [['a'], ['a']] : [[], []]);
    expect(stored.ok).toBe(times === 1);
    place.between = (begin) => begin();
    expect(await value(store.record(newAnswer('a'), answered))).toMatchObject({ seq: 1 });
    expect(Object.values((await value(store.session('s1')))?.answers ?? {})).toEqual(['a']);
  });
});

describe('a broken connection', () => {
  it('an aborted answer is stored once, by a second try with the same id', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.open());
    abortNext('UnknownError');
    const [first, second] = await Promise.all([value(store.record(newAnswer('a'))), value(store.record(newAnswer('b')))]);
    expect([first.seq, second.seq]).toEqual([1, 2]);
    expect(await value(store.attempts())).toEqual([first, second]);
  });

  it('a connection the browser closed is opened anew, and nothing is told', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.record(newAnswer('a')));
    const reported: StoreChange[] = [];
    store.subscribe((change) => reported.push(change));
    forceCloseDatabase(connection() as never);
    const row = await value(store.record(newAnswer('b')));
    expect(row.seq).toBe(2);
    expect(place.connections.length).toBe(2);
    expect(reported).toEqual([{ what: 'attempt' }]);
  });

  it('one that breaks without a word is opened anew by the store, which looks at it, and not by Dexie, which does not', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.open());
    place.between = () => {
      place.between = (begin) => begin();
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    };
    expect((await value(store.record(newAnswer('a')))).seq).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(place.opens()).toBe(2);
  });

  it('one closed in the midst of many answers loses none and keeps their order', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.open());
    const pending = Array.from({ length: 20 }, (_, i) => value(store.record(newAnswer(`n${i}`))));
    await pending[3];
    forceCloseDatabase(connection() as never);
    await Promise.all(pending);
    expect((await value(store.attempts())).map(({ id, seq }) => `${id} ${seq}`)).toEqual(
      Array.from({ length: 20 }, (_, i) => `n${i} ${i + 1}`),
    );
  });

  it('one that stays broken answers "closed" and says that the answer is not stored', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.open());
    const reported = hear(store, 'fault');
    place.between = () => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    };
    const { message } = await fault(store.record(newAnswer('a')), 'closed');
    expect(message).toContain('not stored');
    expect(await reported).toMatchObject({ fault: { code: 'closed' } });
    place.between = (begin) => begin();
    expect((await value(store.record(newAnswer('a')))).seq).toBe(1);
  });

  it('a browser without IndexedDB answers "unavailable"', async () => {
    place = dexiePlace();
    const { openDexieStore } = await import('../../src/record/dexie/dexie-store.ts');
    const store = openDexieStore({ name: 'x', channel: place.name, canary: place.canary, newId: () => 'd' });
    await fault(store.record(newAnswer('a')), 'unavailable');
    store.close();
  });
});

describe('a database that does not open any more', () => {
  /** Opening fails, as where files are damaged, until the database is deleted. */
  const damage = (): void => {
    let damaged = true;
    const { open, deleteDatabase } = place.indexedDB;
    place.indexedDB.open = (...args) => {
      if (damaged) throw new DOMException('The files are damaged.', 'InternalError');
      return open.apply(place.indexedDB, args);
    };
    place.indexedDB.deleteDatabase = (...args) => {
      damaged = false;
      return deleteDatabase.apply(place.indexedDB, args);
    };
  };

  it('is thrown away when a copy takes its place, and for nothing else', async () => {
    place = dexiePlace();
    const before = place.tab();
    await value(before.record(newAnswer('a')));
    const copy = await value(before.dump());
    before.close();
    damage();
    const store = place.tab();
    await fault(store.record(newAnswer('b')), 'closed');
    await fault(store.merge(copy, NOW), 'closed');
    await fault(store.wipe(), 'closed');
    await value(store.restore(copy));
    expect(await value(store.dump())).toEqual(copy);
    await value(store.record(newAnswer('b')));
    expect(await value(store.attempts())).toHaveLength(2);
  });

  it('stays where it is sound and only the writing fails', async () => {
    place = dexiePlace();
    const store = place.tab();
    await value(store.record(newAnswer('a')));
    const copy = await value(store.dump());
    await value(store.record(newAnswer('b')));
    abortNext('QuotaExceededError');
    await fault(store.restore(copy), 'full');
    expect((await value(store.attempts())).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
