import { toBackup } from '../backup/backup.ts';
import { countRows } from '../merge/merge-rows.ts';
import type { RecordDump } from '../record-store.ts';

/** What becomes a copy: a backup's bytes, and how much is in it. */
export interface CopyFile {
  readonly file: Blob;
  readonly attempts: number;
  readonly rows: number;
}

/** The one place that knows how a copy is written: as a backup. Whatever reads backups reads it. */
export const copyFile = async (dump: RecordDump): Promise<CopyFile> => ({
  file: new Blob([toBackup(dump)], { type: 'application/json' }),
  attempts: dump.attempts.length,
  rows: countRows(dump),
});
