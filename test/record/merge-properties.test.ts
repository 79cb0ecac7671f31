import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { fromBackup, toBackup } from '../../src/record/backup/backup.ts';
import { canonicalJson } from '../../src/record/backup/canonical.ts';
import { earlyId } from '../../src/record/merge/register.ts';
import { type Register, standingNotes } from '../../src/record/merge/register-view.ts';
import { keyOf } from '../../src/record/merge/row-order.ts';
import { TABLES } from '../../src/record/parse/parse-record.ts';
import type { ProgressStore, RecordDump } from '../../src/record/record-store.ts';
import { randomCases, tellFigures } from '../figures.ts';
import { dumps } from './arbitraries.ts';
import { value } from './asserts.ts';
import { type DexiePlace, dexiePlace } from './dexie-place.ts';
import { memoryPlace } from './memory-place.ts';
import { NOW } from './rows.ts';

const places: DexiePlace[] = [];
afterEach(() => {
  for (const place of places.splice(0)) place.closeAll();
});

const STORES: Readonly<Record<string, { open: () => ProgressStore; runs: number }>> = {
  memory: { open: () => memoryPlace().tab(), runs: randomCases(400) },
  IndexedDB: {
    open: () => {
      const place = dexiePlace();
      places.push(place);
      return place.tab();
    },
    runs: randomCases(40),
  },
};

/** Any time may be now, as long as it is the same one throughout. */
const now = fc.oneof(fc.constant(NOW), fc.constantFrom(0, 2, Number.MAX_SAFE_INTEGER));

const read = async (bytes: string): Promise<RecordDump> => {
  const found = await fromBackup(bytes);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
};

/** The record made by merging these, in this order. */
const mergedRecord = async (open: () => ProgressStore, at: number, ...all: readonly RecordDump[]): Promise<RecordDump> => {
  const store = open();
  for (const each of all) await value(store.merge(each, at));
  const record = await value(store.dump());
  store.close();
  return record;
};
/** Its bytes. */
const merged = async (...given: Parameters<typeof mergedRecord>): Promise<string> => toBackup(await mergedRecord(...given));

const idsOf = (registers: readonly Register<unknown>[]): ReadonlySet<string> =>
  new Set(registers.flatMap(({ values, past }) => [...values.map(({ id }) => id), ...past]));

for (const [name, { open, runs }] of Object.entries(STORES)) {
  describe(`merging records in ${name}, of all kinds of row and times`, () => {
    it('A and B are B and A', async () => {
      const property = fc.asyncProperty(dumps, dumps, now, async (a, b, at) => {
        expect(await merged(open, at, a, b)).toBe(await merged(open, at, b, a));
      });
      await fc.assert(property, { numRuns: runs });
      tellFigures('merge-laws', { 'random cases': runs, broken: 0 });
    });

    it('it does not matter what was merged first', async () => {
      const property = fc.asyncProperty(dumps, dumps, dumps, now, async (a, b, c, at) => {
        const together = await read(await merged(open, at, b, c));
        expect(await merged(open, at, a, together)).toBe(await merged(open, at, a, b, c));
      });
      await fc.assert(property, { numRuns: runs });
      tellFigures('merge-laws', { 'random cases': runs, broken: 0 });
    });

    it('twice is once', async () => {
      const property = fc.asyncProperty(dumps, dumps, now, async (a, b, at) => {
        expect(await merged(open, at, a, b, b)).toBe(await merged(open, at, a, b));
      });
      await fc.assert(property, { numRuns: runs });
      tellFigures('merge-laws', { 'random cases': runs, broken: 0 });
    });

    it('export, import, export gives the same bytes', async () => {
      const property = fc.asyncProperty(dumps, now, async (a, at) => {
        const first = await merged(open, at, a);
        expect(await merged(open, at, await read(first))).toBe(first);
      });
      await fc.assert(property, { numRuns: runs });
      tellFigures('merge-laws', { 'random cases': runs, broken: 0 });
    });

    it('nothing is gone that was not deleted or replaced by one who knew it', async () => {
      const property = fc.asyncProperty(dumps, dumps, now, async (a, b, at) => {
        const record = await mergedRecord(open, at, a, b);
        for (const table of TABLES) {
          const keys = new Set(record[table].map((row) => keyOf(table, row)));
          for (const row of [...a[table], ...b[table]]) expect(keys).toContain(keyOf(table, row));
        }
        const flags = [...a.flags, ...b.flags];
        for (const { item, note } of record.flags) {
          const [texts, came] = [standingNotes(note).map((one) => one.value), flags.filter((each) => each.item === item)];
          const past = new Set(came.flatMap((each) => each.note.past));
          const known = idsOf(came.map((each) => each.note));
          for (const one of came.flatMap((each) => each.note.values)) {
            const early = /^v3 (\d+) (.*)$/s.exec(one.id);
            const later = [...known].some((id) => {
              const other = /^v3 (\d+) (.*)$/s.exec(id);
              return early !== null && other !== null && other[2] === early[2] && Number(other[1]) > Number(early[1]);
            });
            if (one.value !== '' && !past.has(one.id) && !later) expect(texts).toContain(one.value);
          }
        }
        for (const session of record.sessions) {
          const came = [...a.sessions, ...b.sessions].filter(({ id }) => id === session.id);
          for (const { answers } of came)
            expect(Object.keys(session.answers)).toEqual(expect.arrayContaining(Object.keys(answers)));
        }
        const aside = new Set((record.aside ?? []).map(canonicalJson));
        for (const each of [...(a.aside ?? []), ...(b.aside ?? [])]) expect(aside).toContain(canonicalJson(each));
      });
      await fc.assert(property, { numRuns: runs });
      tellFigures('merge-laws', { 'random cases': runs, broken: 0 });
    });
  });
}

it('a note of an older version replaces what the same device had noted before, and nothing of another device', async () => {
  const at = (time: number, device: string, note: string) => ({
    values: [{ id: earlyId(time, device), value: note, at: time, device }],
    past: [],
  });
  const flags = [at(9, 'd1', 'newer'), at(5, 'd1', 'older'), at(7, 'd2', 'other')].map((note) => ({
    ...{ item: 'i', exam: 'e', star: { values: [], past: [] }, note },
  }));
  const record = await mergedRecord(STORES['memory']?.open ?? (() => memoryPlace().tab()), NOW, {
    ...{ attempts: [], events: [], flags, sessions: [], settings: [], sittings: [], steps: [] },
  });
  expect(record.flags.map(({ note }) => standingNotes(note).map((one) => one.value))).toEqual([['other', 'newer']]);
});
