import * as m from '../../messages/en/record.ts';
import { migrateRow } from '../migrations/migrate.ts';
import type { RecordVersion } from '../migrations/record-version.ts';
import { VERSIONS } from '../migrations/versions.ts';
import { parseRow, type RowOf, TABLES, type Table } from '../parse/parse-record.ts';
import type { AsideRow } from '../record-store.ts';
import { BackupRefused } from './backup-fault.ts';
import { fileLines } from './file-lines.ts';
import { FORMAT } from './format.ts';
import { ASIDE_CAP } from './limits.ts';
import { isTooDeep } from './nesting.ts';
import { type FoundRow, oldHead, oldRows, wholeRows } from './old-layout.ts';

/** A row of a file: read, or set aside with the reason. */
export type ReadRow = { readonly [K in Table]: { readonly table: K; readonly row: RowOf<K> } }[Table] | UnreadRow;

interface UnreadRow {
  readonly aside: AsideRow;
  /** `attempts[3].marks[0].end: expected a whole number from 0, found -1` */
  readonly why: string;
}

/** How a file ended. `whole`: nothing is missing at its end. */
interface FileEnd {
  readonly version: number;
  readonly whole: boolean;
}

const decoder = (): ((line: Uint8Array) => string | undefined) => {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  return (line) => {
    try {
      return utf8.decode(line).trim();
    } catch {
      return undefined;
    }
  };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const jsonOf = (line: string): unknown => {
  if (isTooDeep(line)) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const checkVersion = (version: unknown, newest: number): number => {
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    throw new BackupRefused('broken', m.badVersion);
  if (version > newest) throw new BackupRefused('newer', m.newerFile(version, newest));
  return version;
};

/** The rows of the lines after the head, and whether the last line was there. */
function* linesAsRows(lines: Iterable<string | undefined>): Generator<FoundRow, boolean> {
  let whole = false;
  let count = 0;
  for (const line of lines) {
    if (line === '') continue;
    const found = line === undefined ? undefined : jsonOf(line);
    count++;
    if (isObject(found) && typeof found['in'] === 'string') yield { table: found['in'], row: found['row'] };
    else if (isObject(found) && found['end'] === true) whole = found['rows'] === count - 1;
    else yield { table: '', row: line ?? 'bytes that are no text' };
  }
  return whole;
}

/** Finds out what a file is, from its first line, and answers what it holds. */
function found(chunks: Iterable<Uint8Array>, newest: number): { version: number; rows: Generator<FoundRow, boolean> } {
  const decode = decoder();
  const lines = fileLines(chunks);
  const texts = (function* () {
    for (const line of lines) yield decode(line);
  })();
  let head: string | undefined = '';
  while (head === '') {
    const next = texts.next();
    if (next.done) throw new BackupRefused('not-json', m.emptyFile);
    head = next.value;
  }
  if (head === undefined) throw new BackupRefused('not-text', m.notText);
  const old = oldHead(head);
  if (old !== undefined) return { version: checkVersion(old, newest), rows: oldRows(texts, jsonOf) };
  const first = jsonOf(head);
  if (isObject(first) && first['format'] === FORMAT && !('attempts' in first))
    return { version: checkVersion(first['version'], newest), rows: linesAsRows(texts) };
  const { version, rows } = wholeRows(head, texts);
  return { version: checkVersion(version, newest), rows };
}

/** The rescue page writes what was set aside as it lies in the database. */
const unwrapped = ({ table, row }: FoundRow): FoundRow =>
  table === 'aside' && isObject(row) && typeof row['table'] === 'string'
    ? { table: row['table'], row: row['row'] }
    : { table, row };

const isTable = (name: string): name is Table => TABLES.some((table) => table === name);

/**
 * The rows of a backup, one after the other, of this version or an older one, packed or not: only one is in memory at a time. A row that
 * cannot be read is answered as such and stops nothing. Throws BackupRefused for a file that is no backup at all.
 */
export function* readRows(chunks: Iterable<Uint8Array>, chain: readonly RecordVersion[] = VERSIONS): Generator<ReadRow, FileEnd> {
  const { version, rows } = found(chunks, chain.length);
  let good = 0;
  let bad = 0;
  const counts = new Map<string, number>();
  for (;;) {
    const next = rows.next();
    if (next.done) return { version, whole: next.value };
    const { table, row: raw } = unwrapped(next.value);
    const n = counts.get(table) ?? 0;
    counts.set(table, n + 1);
    const read = isTable(table) ? parseAs(table, migrateRow(table, raw, version, chain), `${table}[${n}]`) : undefined;
    if (read !== undefined && 'table' in read) good++;
    else bad++;
    if (bad > ASIDE_CAP && bad > good * 10) throw new BackupRefused('broken', m.tooManyUnread(ASIDE_CAP));
    const why = read === undefined ? `${table === '' ? 'a line' : table}: expected a row of ${TABLES.join(', ')}` : '';
    yield read === undefined
      ? { aside: { table, row: raw }, why }
      : 'why' in read
        ? { aside: { table, row: raw }, why: read.why }
        : read;
  }
}

const parseAs = <K extends Table>(table: K, row: unknown, where: string): ReadRow | { readonly why: string } => {
  const read = parseRow(table, row, where);
  return read.ok ? ({ table, row: read.value } as ReadRow) : { why: read.error };
};
