import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import { BackupRefused, backupFaultOf } from '../backup/backup-fault.ts';
import { faultOf } from '../store-fault.ts';
import { exportRows } from './export-rows.ts';
import { openRecordDb } from './idb.ts';
import { mergeFile } from './merge-file.ts';
import type { ToldShare, TransferFault, TransferJob, TransferResults } from './transfer.ts';

/** What a job needs of its surroundings. */
export interface JobTools {
  readonly indexedDB: IDBFactory;
  readonly database: string;
  readonly newDevice: string;
  /** The pieces of a file, read as they are asked for, without waiting. */
  readonly chunksOf: (file: Blob, told: ToldShare) => Iterable<Uint8Array>;
  readonly told: ToldShare;
}

export type TransferResult = TransferResults[keyof TransferResults];

/** Does a job, in whatever thread. Never rejects. */
export const runJob = async (job: TransferJob, tools: JobTools): Promise<Result<TransferResult, TransferFault>> => {
  const { indexedDB, database, newDevice, chunksOf, told } = tools;
  try {
    const db = await openRecordDb(indexedDB, database);
    try {
      if (job.what === 'export') return ok(await exportRows(db, told));
      const merging = { now: job.now, write: job.what === 'import', newDevice };
      return ok(await mergeFile(db, chunksOf(job.file, told), merging));
    } finally {
      db.close();
    }
  } catch (cause) {
    if (cause instanceof BackupRefused || (cause instanceof DOMException && cause.name === 'NotReadableError'))
      return err({ message: backupFaultOf(cause).message });
    const fault = faultOf(cause);
    return err({
      message: fault.code === 'closed' && cause instanceof Error ? `${fault.message} (${cause.message})` : fault.message,
    });
  }
};
