import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import { asideRow } from '../aside-row.ts';
import { keyOf } from '../merge/row-order.ts';
import type { RecordVersion } from '../migrations/record-version.ts';
import { VERSIONS } from '../migrations/versions.ts';
import { type RowOf, TABLES, type Table } from '../parse/parse-record.ts';
import type { AsideRow, RecordDump } from '../record-store.ts';
import { type BackupFault, backupFaultOf } from './backup-fault.ts';
import { compareText } from './canonical.ts';
import { endLine, headLine, rowLine } from './format.ts';
import { type ReadRow, readRows } from './read-rows.ts';

// A record that fits into memory, as a file and back. For a record of any length: `transfer/`.

/**
 * A record as JSON Lines: rows in the order of their keys, fields in that of their names, no time of writing. The same record gives the same bytes on every device, so
 * that export, import, export changes nothing.
 */
export const toBackup = (dump: RecordDump, chain: readonly RecordVersion[] = VERSIONS): string => {
  const linesOf = (table: Table) =>
    [...dump[table]].sort((a, b) => compareText(keyOf(table, a), keyOf(table, b))).map((row) => rowLine(table, row));
  const aside = (dump.aside ?? []).map(({ table, row }) => asideRow(table, row)).sort((a, b) => compareText(a.id, b.id));
  const lines = [...TABLES.flatMap(linesOf), ...aside.map(({ table, row }) => rowLine(table, row))];
  return headLine(chain.length) + lines.join('') + endLine(lines.length);
};

/** What was in a file. */
interface ReadBackup {
  readonly dump: RecordDump;
  /** Why the rows in `dump.aside` could not be read, in the same order. */
  readonly unread: readonly string[];
  /** False where the end of the file is missing. */
  readonly whole: boolean;
}

/** Puts rows into lists by their kind. */
const collect = (): { add(read: ReadRow): void; dump(): RecordDump } => {
  const lists: { [K in Table]: RowOf<K>[] } = {
    ...{ attempts: [], events: [], flags: [], sessions: [], settings: [], sittings: [], steps: [] },
  };
  const aside: AsideRow[] = [];
  return {
    add: (read) => void ('aside' in read ? aside.push(read.aside) : (lists[read.table] as unknown[]).push(read.row)),
    dump: () => (aside.length === 0 ? lists : { ...lists, aside }),
  };
};

/**
 * Reads a backup of this version or an older one, packed by gzip or not. Nothing is stored: that is `merge`'s work, all or nothing. A row
 * that cannot be read is set aside. Never throws.
 */
export const readBackup = async (
  file: Blob | string,
  chain: readonly RecordVersion[] = VERSIONS,
): Promise<Result<ReadBackup, BackupFault>> => {
  try {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : new Uint8Array(await file.arrayBuffer());
    const rows = readRows([bytes], chain);
    const lists = collect();
    const unread: string[] = [];
    for (;;) {
      const next = rows.next();
      if (next.done) return ok({ dump: lists.dump(), unread, whole: next.value.whole });
      lists.add(next.value);
      if ('aside' in next.value) unread.push(next.value.why);
    }
  } catch (cause) {
    return err(backupFaultOf(cause));
  }
};

/** Only the record of it: for a copy of our own. */
export const fromBackup = async (
  file: Blob | string,
  chain: readonly RecordVersion[] = VERSIONS,
): Promise<Result<RecordDump, BackupFault>> => {
  const read = await readBackup(file, chain);
  return read.ok ? ok(read.value.dump) : read;
};
