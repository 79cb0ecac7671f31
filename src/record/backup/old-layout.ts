import * as m from '../../messages/en/record.ts';
import { BackupRefused } from './backup-fault.ts';
import { FORMAT } from './format.ts';
import { WHOLE_CAP } from './limits.ts';
import { isTooDeep } from './nesting.ts';

// Up to version 3 a backup was one piece of JSON, laid out with one row a line; the rescue page still writes it so. It is read by its
// lines, whatever its length; only where an editor has laid it out anew, as a whole.

export interface FoundRow {
  readonly table: string;
  readonly row: unknown;
}

const HEAD = new RegExp(String.raw`^\{"format":"${FORMAT}","version":(\d{1,15}),$`);
const LIST = /^"([^"]{1,100})":\[(\]\}|\],|\])?$/;

/** The version in the first line of such a file; nothing if it is another. */
export const oldHead = (line: string): number | undefined => {
  const version = HEAD.exec(line)?.[1];
  return version === undefined ? undefined : Number(version);
};

/** The rows after the first line. Answers whether the end was there. @param jsonOf undefined for what is no JSON */
export function* oldRows(lines: Iterable<string | undefined>, jsonOf: (line: string) => unknown): Generator<FoundRow, boolean> {
  let table: string | undefined;
  let whole = false;
  for (const line of lines) {
    if (line === '' || (line === ']' && table !== undefined)) continue;
    const list = line === undefined || line.length > 200 ? undefined : LIST.exec(line);
    if (line === ']}' || list?.[2] === ']}') whole = true;
    if (line === ']}' || line === '],') table = undefined;
    else if (list) table = list[2] === undefined ? list[1] : undefined;
    else {
      const row = line === undefined ? undefined : jsonOf(line.endsWith(',') ? line.slice(0, -1) : line);
      yield { table: row === undefined ? '' : (table ?? ''), row: row ?? line ?? 'bytes that are no text' };
    }
  }
  return whole;
}

/** A file that is one piece of JSON in whatever layout. Throws BackupRefused. */
export function wholeRows(
  head: string,
  lines: Iterable<string | undefined>,
): { readonly version: unknown; readonly rows: Generator<FoundRow, boolean> } {
  const all = [head];
  let size = head.length;
  for (const line of lines) {
    if (line === undefined) throw new BackupRefused('not-text', m.notText);
    size += line.length + 1;
    if (size > WHOLE_CAP) throw new BackupRefused('too-big', m.tooLarge(WHOLE_CAP / 1_000_000));
    all.push(line);
  }
  const json = all.join('\n');
  if (isTooDeep(json)) throw new BackupRefused('not-record', m.tooDeep);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new BackupRefused('not-json', m.notJson(said));
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT)
    throw new BackupRefused('not-record', m.notRecord(FORMAT));
  const { format: _, version, ...lists }: Readonly<Record<string, unknown>> = { version: undefined, ...value };
  return { version, rows: rowsOf(lists) };
}

function* rowsOf(lists: Readonly<Record<string, unknown>>): Generator<FoundRow, boolean> {
  for (const [table, rows] of Object.entries(lists)) {
    if (Array.isArray(rows)) for (const row of rows) yield { table, row };
    else yield { table, row: rows };
  }
  return true;
}
