import { afterEach, describe, expect, it } from 'vitest';
import type { ProgressStore } from '../../src/record/record-store.ts';
import { value } from './asserts.ts';
import { type DexiePlace, dexiePlace } from './dexie-place.ts';
import {
  dump,
  flag,
  flagChange,
  lessonRead,
  mockExam,
  mockExamStep,
  NOW,
  newAnswer,
  session,
  settingChange,
  stored,
} from './rows.ts';

let place: DexiePlace;
afterEach(() => place.closeAll());

interface Seen {
  readonly mode: string;
  readonly durability: string;
  readonly requests: string[];
}

/** Notes every transaction the store begins from now on, and the requests made in it. */
const watch = (): readonly Seen[] => {
  const seen: Seen[] = [];
  place.between = (begin) => {
    const transaction = begin();
    const requests: string[] = [];
    const watched = new Set<IDBObjectStore>();
    seen.push({ mode: transaction.mode, durability: transaction.durability, requests });
    const open = transaction.objectStore.bind(transaction);
    transaction.objectStore = (name) => {
      const store = open(name);
      if (watched.has(store)) return store;
      watched.add(store);
      for (const method of ['get', 'put', 'add', 'getAll', 'delete', 'openCursor', 'clear', 'count'] as const) {
        const call: (...args: never[]) => unknown = store[method].bind(store);
        Reflect.set(store, method, (...args: never[]) => {
          requests.push(`${method} ${name}`);
          return call(...args);
        });
      }
      return store;
    };
    return transaction;
  };
  return seen;
};

const opened = async (): Promise<ProgressStore> => {
  place = dexiePlace();
  const store = place.tab();
  await value(store.open());
  return store;
};

type Read =
  | 'attempts'
  | 'folded'
  | 'walkLog'
  | 'events'
  | 'openSession'
  | 'session'
  | 'sittings'
  | 'steps'
  | 'flags'
  | 'settings'
  | 'counts'
  | 'dump';
/** What is no write of rows, or has a test of its own below. */
type Apart = 'open' | 'keepFolds' | 'acceptLoss' | 'addSteps' | 'subscribe' | 'close';
type Write = Exclude<keyof ProgressStore, Read | Apart>;

const { device: _, ...newEvent } = lessonRead('e');

type Writing = (store: ProgressStore) => Promise<{ ok: boolean }>;

/** Every way to write of the port: one without its line does not compile. */
const WRITES: Readonly<Record<Write, Writing> & Record<string, Writing>> = {
  record: (store) => store.record(newAnswer('a'), session('s1')),
  'record without a session': (store) => store.record(newAnswer('a')),
  saveSession: (store) => store.saveSession(session('s1')),
  startMockExam: (store) => store.startMockExam(mockExam('m1'), mockExamStep('a', 1)),
  takeMockExam: (store) => store.takeMockExam('m1', 'page-2'),
  gradeMockExam: (store) => store.gradeMockExam(mockExam('m1'), [newAnswer('a')]),
  addEvent: (store) => store.addEvent(newEvent),
  setFlag: (store) => store.setFlag(flagChange('i')),
  setSetting: (store) => store.setSetting(settingChange('k')),
  merge: (store) => store.merge(dump({ attempts: [stored(newAnswer('a'), 'd', 1)], flags: [flag('i')] }), NOW),
  restore: (store) => store.restore(dump({ attempts: [stored(newAnswer('a'), 'd', 1)], flags: [flag('i')] })),
  wipe: (store) => store.wipe(),
  'wipe of an exam': (store) => store.wipe('aif-c01'),
};

describe('durability', () => {
  for (const [name, write] of Object.entries(WRITES)) {
    it(`${name} is one transaction, strict`, async () => {
      const store = await opened();
      const seen = watch();
      expect(await write(store)).toMatchObject({ ok: true });
      const writes = seen.filter(({ mode }) => mode === 'readwrite');
      expect(writes.map(({ durability }) => durability)).toEqual(['strict']);
    });
  }

  it('a step of a mock exam is one transaction, strict', async () => {
    const store = await opened();
    await value(store.startMockExam(mockExam('m1'), mockExamStep('a', 1)));
    const seen = watch();
    await value(store.addSteps(mockExam('m1'), [mockExamStep('b', 2)]));
    const writes = seen.filter(({ mode }) => mode === 'readwrite');
    expect(writes.map(({ durability }) => durability)).toEqual(['strict']);
    expect(writes[0]?.requests.toSorted()).toEqual(['get meta', 'get sittings', 'put sittings', 'put steps']);
  });

  it('beginning a record is strict too', async () => {
    place = dexiePlace();
    const seen = watch();
    await value(place.tab().open());
    expect(seen.filter(({ mode }) => mode === 'readwrite').map(({ durability }) => durability)).toEqual(['strict']);
  });

  it('and so is accepting its loss', async () => {
    place = dexiePlace();
    place.canary.there = true;
    const store = place.tab();
    await store.open();
    const seen = watch();
    await value(store.acceptLoss());
    expect(seen.filter(({ mode }) => mode === 'readwrite').map(({ durability }) => durability)).toEqual(['strict']);
  });

  it('an answer costs three reads and three writes in one transaction, and no more', async () => {
    const store = await opened();
    const seen = watch();
    await value(store.record(newAnswer('a'), session('s1')));
    expect(seen).toHaveLength(1);
    expect(seen[0]?.requests).toEqual(['get meta', 'get attempts', 'get sessions', 'add attempts', 'put meta', 'put sessions']);
  });
});
