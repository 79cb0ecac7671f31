import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { fromBackup, toBackup } from '../../src/record/backup/backup.ts';
import { migrateRow } from '../../src/record/migrations/migrate.ts';
import { RECORD_VERSION, VERSIONS } from '../../src/record/migrations/versions.ts';
import { TABLES } from '../../src/record/parse/parse-record.ts';
import type { RecordDump } from '../../src/record/record-store.ts';
import { value } from './asserts.ts';
import { buildDatabase, dumpDatabase } from './database-dump.ts';
import { type DexiePlace, dexiePlace } from './dexie-place.ts';
import { foldRecord } from './fold-record.ts';
import { newAnswer } from './rows.ts';

/** What was released is never edited: one line a file, added with its version. */
const FROZEN: Readonly<Record<string, string>> = {
  'v1/backup.json': '28f2f311e76ae8c6',
  'v1/database.json': 'e9e5446f500423a5',
  'v1/fold.json': '69fe37091ac36eaf',
  'v2/backup.json': '3b0f1f6305f11a51',
  'v2/database.json': '9f986a82f03a16f7',
  'v2/fold.json': '11c36068e3db8a7a',
  'v3/backup.json': '830477c8f76ae9ad',
  'v3/database.json': 'c824f602765b0bdb',
  'v3/fold.json': '11c36068e3db8a7a',
  'v4/backup.jsonl': '6efa3ff7b69ef495',
  'v4/database.json': '8aee9440db5e92a4',
  'v4/fold.json': 'fba0a9ed3df1871c',
  'v5/backup.jsonl': 'f69a34dd93c6a5ff',
  'v5/database.json': 'aa5a8173ad11834b',
  'v5/fold.json': 'a09ebf873402c239',
  'v6/backup.jsonl': '5b5c0230ebea8c48',
  'v6/database.json': '35448598916b6bda',
  'v6/fold.json': 'a09ebf873402c239',
};

/** One piece of JSON up to version 3, JSON Lines since. */
const backupOf = (version: number): string => `v${version}/backup.${version > 3 ? 'jsonl' : 'json'}`;

const ROOT = new URL('../fixtures/record/', import.meta.url);
const file = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

let place: DexiePlace | undefined;
afterEach(() => place?.closeAll());

const parsed = async (backup: string): Promise<RecordDump> => {
  const read = await fromBackup(backup);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

it('the fixtures of released versions are as they were frozen', () => {
  const found = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.jsonl?$/.test(path) && !path.endsWith('newest.jsonl'))
    .map((path) => path.replaceAll('\\', '/'));
  const hashes = found.map((path) => [path, createHash('sha256').update(file(path)).digest('hex').slice(0, 16)]);
  expect(Object.fromEntries(hashes)).toEqual(FROZEN);
});

it('versions are counted from 1 without gaps, and each has its fixtures', () => {
  expect(VERSIONS.map(({ version }) => version)).toEqual(VERSIONS.map((_, i) => i + 1));
  for (const { version } of VERSIONS) expect(existsSync(new URL(backupOf(version), ROOT))).toBe(true);
});

it('a row goes through the versions after its own, in order, and each list through its own steps', () => {
  const pass = (version: number) => ({
    version,
    stores: {},
    rows: { flags: ({ passed, ...row }: Readonly<Record<string, unknown>>) => ({ ...row, passed: `${passed ?? ''}${version}` }) },
  });
  const chain = [pass(1), pass(2), pass(3)];
  expect([0, 1, 2, 3].map((from) => migrateRow('flags', {}, from, chain))).toEqual([
    { passed: '123' },
    { passed: '23' },
    { passed: '3' },
    {},
  ]);
  expect(migrateRow('settings', {}, 0, chain)).toEqual({});
  expect(migrateRow('flags', 'no row', 0, chain)).toBe('no row');
});

for (const { version } of VERSIONS) {
  const backup = file(backupOf(version));
  /** What the backup is in the newest version; for the newest itself, the backup. */
  const newest = version === RECORD_VERSION ? backup : file(`v${version}/newest.jsonl`);
  const golden: unknown = JSON.parse(file(`v${version}/fold.json`));

  describe(`a record of version ${version}`, () => {
    it('parses, and holds every kind of thing', async () => {
      const dump = await parsed(backup);
      expect(dump.attempts.length).toBeGreaterThanOrEqual(40);
      const later = VERSIONS.filter((one) => one.version > version).flatMap(({ begins }) => begins ?? []);
      for (const table of TABLES) expect([table, dump[table].length > 1]).toEqual([table, !later.includes(table)]);
    });

    it('becomes what it was known to become', async () => {
      expect(toBackup(await parsed(backup))).toBe(newest);
    });

    it('is changed by the first pass only', async () => {
      const once = await parsed(backup);
      for (const table of TABLES) {
        for (const row of once[table]) {
          expect(migrateRow(table, row, RECORD_VERSION)).toEqual(row);
          expect(migrateRow(table, row, 0)).toEqual(row);
        }
      }
    });

    it('survives JSON', async () => {
      const dump = await parsed(backup);
      expect(JSON.parse(JSON.stringify(dump))).toEqual(dump);
      expect(toBackup(await parsed(toBackup(dump)))).toBe(toBackup(dump));
    });

    it('amounts to the same as when it was written', async () => {
      expect(foldRecord(await parsed(backup))).toEqual(golden);
    });

    it('opens as a database, amounts to the same, and takes the next answer', async () => {
      place = dexiePlace();
      const raw = JSON.parse(file(`v${version}/database.json`));
      await buildDatabase(place.indexedDB, place.name, raw);
      const store = place.tab();
      const dump = await value(store.dump());
      expect(foldRecord(dump)).toEqual(golden);
      expect(toBackup(dump)).toBe(newest);
      const next = await value(store.record(newAnswer('next')));
      const own = dump.attempts.filter(({ device }) => device === next.device);
      expect(next.seq).toBe(own.length + 1);
    });
  });
}

it('the database of the newest version is what its fixture says, index for index', async () => {
  place = dexiePlace();
  await value(place.tab().open());
  const shape = (dump: { version: number; stores: readonly { rows?: unknown }[] }) => ({
    ...dump,
    stores: dump.stores.map((store) => ({ ...store, rows: undefined })),
  });
  expect(shape(await dumpDatabase(place.indexedDB, place.name))).toEqual(
    shape(JSON.parse(file(`v${RECORD_VERSION}/database.json`))),
  );
});
