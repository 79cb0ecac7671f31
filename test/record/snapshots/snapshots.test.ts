import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBackup } from '../../../src/record/backup/backup.ts';
import type { RecordDump } from '../../../src/record/record-store.ts';
import { compareRecords } from '../../../src/record/snapshots/compare-records.ts';
import { copyFile } from '../../../src/record/snapshots/copy-file.ts';
import { memoryFolder } from '../../../src/record/snapshots/memory-folder.ts';
import { listSnapshots, readSnapshot, takeSnapshot } from '../../../src/record/snapshots/snapshots.ts';
import { dumps } from '../arbitraries.ts';
import { dump, flag, newAnswer, session, setting, stored } from '../rows.ts';

const MOMENT = { at: 1_800_000_000_000, zone: 60, reason: 'day' } as const;
const small = dump({ attempts: [stored(newAnswer('a'), 'd', 1)], flags: [flag('i', { note: 'x' })] });
const take = async (files: Map<string, Blob>, record: RecordDump) =>
  takeSnapshot(memoryFolder(files), MOMENT, await copyFile(record));

describe('a copy', () => {
  it('holds the record it was made of, of whatever rows', async () => {
    await fc.assert(
      fc.asyncProperty(dumps, async (record) => {
        const files = new Map<string, Blob>();
        const made = await take(files, record);
        const read = made && (await readSnapshot(memoryFolder(files), made));
        expect(read?.ok && toBackup(read.value)).toBe(toBackup(record));
        expect(made).toMatchObject({ n: 1, attempts: record.attempts.length });
      }),
      { numRuns: 30 },
    );
  });

  it('is counted on from the newest, and listed before it', async () => {
    const files = new Map<string, Blob>();
    for (let n = 1; n <= 3; n++) await take(files, small);
    files.set('notes.txt', new Blob(['not a copy']));
    expect((await listSnapshots(memoryFolder(files)))?.map(({ n }) => n)).toEqual([3, 2, 1]);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -9)],
    ['changed', (text: string) => text.replace('"seq":1', '"seq":2')],
    ['emptied', () => ''],
  ])('that was %s is known as damaged, and is not read', async (_, spoil) => {
    const files = new Map<string, Blob>();
    const made = await take(files, small);
    if (!made) throw new Error('No copy was made.');
    files.set(made.name, new Blob([spoil((await files.get(made.name)?.text()) ?? '')]));
    expect(await readSnapshot(memoryFolder(files), made)).toMatchObject({ ok: false, error: expect.stringMatching(/damaged/) });
    files.delete(made.name);
    expect(await readSnapshot(memoryFolder(files), made)).toMatchObject({ ok: false, error: expect.stringMatching(/gone/) });
  });

  it('that finds no space costs no other copy', async () => {
    const files = new Map<string, Blob>();
    for (let n = 1; n <= 6; n++) await take(files, small);
    const names = [...files.keys()];
    const full = { ...memoryFolder(files), write: async () => false };
    expect(await takeSnapshot(full, MOMENT, await copyFile(small))).toBeUndefined();
    expect([...files.keys()]).toEqual(names);
  });

  it('cannot be made where the browser keeps none, and that is told apart from an empty list', async () => {
    expect(await listSnapshots(memoryFolder(undefined))).toBeUndefined();
    expect(await takeSnapshot(memoryFolder(undefined), MOMENT, await copyFile(small))).toBeUndefined();
    expect(await listSnapshots(memoryFolder(new Map()))).toEqual([]);
  });
});

describe('what going back to a copy changes', () => {
  it('is nothing where it holds the same', () => {
    fc.assert(
      fc.property(dumps, (record) => {
        for (const changes of Object.values(compareRecords(record, record)))
          expect(changes).toEqual({ added: 0, changed: 0, gone: 0 });
      }),
    );
  });

  it('is counted by kind: what comes back, changes and goes', () => {
    const copy = dump({
      attempts: [stored(newAnswer('a'), 'd', 1), stored(newAnswer('b'), 'd', 2)],
      flags: [flag('i', { note: 'as it was' }), flag('j')],
      sessions: [session('s')],
    });
    const here = dump({
      attempts: [stored(newAnswer('a'), 'd', 1), stored(newAnswer('c'), 'd', 3), stored(newAnswer('d'), 'd', 4)],
      flags: [flag('i', { note: 'as it is' }), flag('j')],
      settings: [setting('k')],
    });
    expect(compareRecords(here, copy)).toEqual({
      attempts: { added: 1, changed: 0, gone: 2 },
      flags: { added: 0, changed: 1, gone: 0 },
      sessions: { added: 1, changed: 0, gone: 0 },
      settings: { added: 0, changed: 0, gone: 1 },
      events: { added: 0, changed: 0, gone: 0 },
      sittings: { added: 0, changed: 0, gone: 0 },
    });
  });
});
