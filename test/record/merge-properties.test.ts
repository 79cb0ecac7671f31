import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { fromBackup, toBackup } from '../../src/record/backup/backup.ts';
import type { ProgressStore, RecordDump } from '../../src/record/record-store.ts';
import { dumps } from './arbitraries.ts';
import { value } from './asserts.ts';
import { type DexiePlace, dexiePlace } from './dexie-place.ts';
import { memoryPlace } from './memory-place.ts';

const places: DexiePlace[] = [];
afterEach(() => {
  for (const place of places.splice(0)) place.closeAll();
});

const STORES: Readonly<Record<string, { open: () => ProgressStore; runs: number }>> = {
  memory: { open: () => memoryPlace().tab(), runs: 300 },
  IndexedDB: {
    open: () => {
      const place = dexiePlace();
      places.push(place);
      return place.tab();
    },
    runs: 40,
  },
};

/** The bytes of a record made by merging these, in this order. */
const merged = async (open: () => ProgressStore, ...all: readonly RecordDump[]): Promise<string> => {
  const store = open();
  for (const each of all) await value(store.merge(each));
  const bytes = toBackup(await value(store.dump()));
  store.close();
  return bytes;
};

for (const [name, { open, runs }] of Object.entries(STORES)) {
  describe(`merging records in ${name}`, () => {
    it('A and B are B and A', async () => {
      const property = fc.asyncProperty(dumps, dumps, async (a, b) => {
        expect(await merged(open, a, b)).toBe(await merged(open, b, a));
      });
      await fc.assert(property, { numRuns: runs });
    });

    it('it does not matter what was merged first', async () => {
      const property = fc.asyncProperty(dumps, dumps, dumps, async (a, b, c) => {
        const read = await fromBackup(await merged(open, b, c));
        if (!read.ok) throw new Error(read.error.message);
        expect(await merged(open, a, read.value)).toBe(await merged(open, a, b, c));
      });
      await fc.assert(property, { numRuns: runs });
    });

    it('twice is once', async () => {
      const property = fc.asyncProperty(dumps, dumps, async (a, b) => {
        expect(await merged(open, a, b, b)).toBe(await merged(open, a, b));
      });
      await fc.assert(property, { numRuns: runs });
    });

    it('export, import, export gives the same bytes', async () => {
      const property = fc.asyncProperty(dumps, async (a) => {
        const first = await merged(open, a);
        const read = await fromBackup(new Blob([first]));
        if (!read.ok) throw new Error(read.error.message);
        expect(await merged(open, read.value)).toBe(first);
      });
      await fc.assert(property, { numRuns: runs });
    });

    it('nothing that was here is ever gone', async () => {
      const property = fc.asyncProperty(dumps, dumps, async (a, b) => {
        const store = open();
        await value(store.merge(a));
        await value(store.merge(b));
        const ids = new Set((await value(store.attempts())).map(({ id }) => id));
        for (const { id } of [...a.attempts, ...b.attempts]) expect(ids).toContain(id);
        store.close();
      });
      await fc.assert(property, { numRuns: runs });
    });
  });
}
