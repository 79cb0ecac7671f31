import { fromBackup, readBackup } from '../../src/record/backup/backup.ts';
import type { BackupFault } from '../../src/record/backup/backup-fault.ts';
import { TABLES } from '../../src/record/parse/parse-record.ts';
import type { RecordDump } from '../../src/record/record-store.ts';
import { dump, flag, newAnswer, setting, stored } from './rows.ts';

/** A record of three kinds of row, in no order. */
export const record = dump({
  attempts: [stored(newAnswer('b'), 'phone', 2), stored(newAnswer('a'), 'phone', 10), stored(newAnswer('c'), 'laptop', 1)],
  flags: [flag('z', { note: 'a "quoted" note\nof two lines' }), flag('a')],
  settings: [setting('practice.pens')],
});

/** The fault of a file that must have one. */
export const refused = async (file: Blob | string): Promise<BackupFault> => {
  const read = await fromBackup(file);
  if (read.ok) throw new Error('expected a fault');
  return read.error;
};

/** What is in a file that must be readable. */
export const reads = async (file: Blob | string) => {
  const read = await readBackup(file);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

/** As versions up to 3 laid a record out: one piece of JSON, one row a line. */
export const oldLayout = (lists: Partial<RecordDump>, version = 3): string => {
  const parts = TABLES.map((table) => {
    const rows = (lists[table] ?? []).map((row) => JSON.stringify(row));
    return `"${table}":[${rows.length === 0 ? '' : `\n${rows.join(',\n')}\n`}]`;
  });
  return `{"format":"signalmark-record","version":${version},\n${parts.join(',\n')}}\n`;
};
