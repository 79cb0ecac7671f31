import { mkdirSync, writeFileSync } from 'node:fs';
import { toBackup } from '../../src/record/backup/backup.ts';
import { RECORD_VERSION } from '../../src/record/migrations/versions.ts';
import { value } from './asserts.ts';
import { dumpDatabase } from './database-dump.ts';
import { dexiePlace } from './dexie-place.ts';
import { foldRecord } from './fold-record.ts';
import { LAPTOP, makeRecord } from './make-record.ts';
import { NOW } from './rows.ts';

// Writes the frozen files of the current version, once: `node test/record/write-fixtures.ts`. It never writes over one.

const folder = new URL(`../fixtures/record/v${RECORD_VERSION}/`, import.meta.url);
mkdirSync(folder, { recursive: true });
const write = (name: string, text: string): void => writeFileSync(new URL(name, folder), text, { flag: 'wx' });

const record = makeRecord(20_261_120);
const place = dexiePlace();
const store = place.tab({ newId: () => LAPTOP });
for (const { device, seq: _, ...attempt } of record.attempts) if (device === LAPTOP) await value(store.record(attempt));
await value(store.merge({ ...record, attempts: record.attempts.filter(({ device }) => device !== LAPTOP) }, NOW));
const stored = await value(store.dump());
store.close();

write('backup.jsonl', toBackup(stored));
write('database.json', `${JSON.stringify(await dumpDatabase(place.indexedDB, place.name), null, 1)}\n`);
write('fold.json', `${JSON.stringify(foldRecord(stored), null, 1)}\n`);
