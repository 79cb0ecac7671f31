import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import { readBackup, toBackup } from '../backup/backup.ts';
import { joinRow } from '../merge/merge-rows.ts';
import { keyOf } from '../merge/row-order.ts';
import { makeTally } from '../merge/tally.ts';
import { type RowOf, TABLES, type Table } from '../parse/parse-record.ts';
import type { ProgressStore, RecordDump } from '../record-store.ts';
import { packed } from './export-rows.ts';
import type { TransferResult } from './run-job.ts';
import type { TransferFault, TransferJob } from './transfer.ts';

/** The same jobs over any store, in memory: for a record in memory. A lost record counts as empty. */
export const transferInPage = async (store: ProgressStore, job: TransferJob): Promise<Result<TransferResult, TransferFault>> => {
  const here = await store.dump();
  if (!here.ok && (job.what === 'export' || here.error.code !== 'lost')) return err(here.error);
  if (job.what === 'export') {
    const counts = await store.counts();
    if (!here.ok || !counts.ok) return err(counts.ok ? { message: '' } : counts.error);
    return ok({ file: await packed([toBackup(here.value)]), counts: counts.value });
  }
  const read = await readBackup(job.file);
  if (!read.ok) return err(read.error);
  const { dump, unread, whole } = read.value;
  const tally = makeTally(job.now);
  const count = <K extends Table>(table: K, mine: readonly RowOf<K>[], incoming: readonly RowOf<K>[]): void => {
    const known = new Map(mine.map((row) => [keyOf(table, row), row]));
    for (const row of incoming) {
      const old = known.get(keyOf(table, row));
      const joined = joinRow(table, old, row, job.now);
      tally.add(table, old, joined);
      known.set(keyOf(table, row), joined);
    }
  };
  const rowsHere: Partial<RecordDump> = here.ok ? here.value : {};
  for (const table of TABLES) count(table, rowsHere[table] ?? [], dump[table]);
  if (job.what === 'import') {
    const merged = await store.merge(dump, job.now);
    if (!merged.ok) return err(merged.error);
  }
  return ok({ ...tally.result(), unread: unread.length, firstUnread: unread[0], whole });
};
