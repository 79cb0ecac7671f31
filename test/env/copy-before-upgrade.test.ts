import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { copyBeforeUpgrade } from '../../src/env/copies/copy-before-upgrade.ts';
import { fromBackup, toBackup } from '../../src/record/backup/backup.ts';
import { VERSIONS } from '../../src/record/migrations/versions.ts';
import { memoryFolder } from '../../src/record/snapshots/memory-folder.ts';
import { listSnapshots, readSnapshot } from '../../src/record/snapshots/snapshots.ts';
import { buildDatabase, dumpDatabase } from '../record/database-dump.ts';

const fixture = (path: string): string => readFileSync(new URL(`../fixtures/record/${path}`, import.meta.url), 'utf8');
const MOMENT = { at: 1_800_000_000_000, zone: 60 };

describe('the copy before an upgrade', () => {
  for (const { version } of VERSIONS)
    it(`of a record of version ${version} holds all of it, and is read as its backup is`, async () => {
      const factory = new IDBFactory();
      await buildDatabase(factory, 'record', JSON.parse(fixture(`v${version}/database.json`)));
      const before = await dumpDatabase(factory, 'record');
      const folder = memoryFolder(new Map());
      await copyBeforeUpgrade(folder, 'record', MOMENT, factory);
      const [copy, ...more] = (await listSnapshots(folder)) ?? [];
      if (!copy) throw new Error('No copy was made.');
      const [read, backup] = [
        await readSnapshot(folder, copy),
        await fromBackup(fixture(`v${version}/backup.${version > 3 ? 'jsonl' : 'json'}`)),
      ];
      if (!read.ok || !backup.ok) throw new Error('The copy or the backup is not read.');
      expect(toBackup(read.value)).toBe(toBackup(backup.value));
      expect([more, copy.reason, copy.attempts]).toEqual([[], 'upgrade', backup.value.attempts.length]);
      expect(await dumpDatabase(factory, 'record')).toEqual(before);
    });

  it('is not made of nothing, and makes no database', async () => {
    const factory = new IDBFactory();
    const folder = memoryFolder(new Map());
    await copyBeforeUpgrade(folder, 'record', MOMENT, factory);
    expect([await listSnapshots(folder), await factory.databases()]).toEqual([[], []]);
  });

  it('is done without where the browser keeps no copies', async () => {
    const factory = new IDBFactory();
    await buildDatabase(factory, 'record', JSON.parse(fixture('v1/database.json')));
    await expect(copyBeforeUpgrade(memoryFolder(undefined), 'record', MOMENT, factory)).resolves.toBeUndefined();
  });
});
