import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import { compareRows } from '../merge/merge-rows.ts';
import { migrateLists } from '../migrations/migrate.ts';
import type { RecordVersion } from '../migrations/record-version.ts';
import { VERSIONS } from '../migrations/versions.ts';
import { parseDump, TABLES } from '../parse/parse-record.ts';
import type { RecordDump } from '../record-store.ts';
import type { BackupFault } from './backup-fault.ts';
import { canonicalJson } from './canonical.ts';
import { isTooDeep } from './nesting.ts';
import { readText } from './read-text.ts';

const FORMAT = 'signalmark-record';

/**
 * A record as a file: JSON, one row a line, rows and fields in canonical order, no time of writing. The same record gives the same
 * bytes on every device, so that export, import, export changes nothing.
 */
export const toBackup = (dump: RecordDump, chain: readonly RecordVersion[] = VERSIONS): string => {
  const lists = TABLES.map((table) => {
    const rows = [...dump[table]].sort(compareRows).map(canonicalJson);
    return `"${table}":[${rows.length === 0 ? '' : `\n${rows.join(',\n')}\n`}]`;
  });
  return `{"format":"${FORMAT}","version":${chain.length},\n${lists.join(',\n')}}\n`;
};

const fault = (code: BackupFault['code'], message: string): Result<never, BackupFault> => err({ code, message });

const OTHER = 'Choose the .json file that was saved here.';

const parseJson = (text: string): Result<unknown, BackupFault> => {
  if (isTooDeep(text)) return fault('not-record', `The file is nested deeper than any record. ${OTHER}`);
  try {
    return ok(JSON.parse(text));
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const message = `The file is not whole, or was changed by another program: it is not JSON (${said}). Choose another copy of it.`;
    return fault('not-json', message);
  }
};

/**
 * Reads a backup of this version or an older one. Nothing is stored: that is `merge`'s work, all or nothing. Never throws.
 * Refused: more than 50 MB, compressed files, what is no JSON or no record, a newer version, and any row that does not fit; the
 * message names the path of the first fault.
 */
export const fromBackup = async (
  file: Blob | string,
  chain: readonly RecordVersion[] = VERSIONS,
): Promise<Result<RecordDump, BackupFault>> => {
  const text = await readText(file);
  if (!text.ok) return text;
  if (text.value.trimStart() === '') return fault('not-json', `The file is empty. ${OTHER}`);
  const json = parseJson(text.value);
  if (!json.ok) return json;
  const all = json.value;
  if (typeof all !== 'object' || all === null || !('format' in all) || all.format !== FORMAT) {
    return fault('not-record', `The file is JSON, but not a record of this site: its "format" is not "${FORMAT}". ${OTHER}`);
  }
  const { format: _, version, ...lists }: Readonly<Record<string, unknown>> = { version: undefined, ...all };
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return fault(
      'broken',
      `version: expected a whole number from 1. The file was changed by another program; choose another copy.`,
    );
  }
  if (version > chain.length) {
    return fault(
      'newer',
      `The file was written by a newer version of this site (record version ${version}; this one reads up to ${chain.length}). Nothing was imported. Reload the page, then import it again.`,
    );
  }
  const dump = parseDump(migrateLists(lists, version, chain));
  if (dump.ok) return dump;
  return fault(
    'broken',
    `${dump.error}. Nothing was imported. Choose another copy of the file, or fix this place in a text editor.`,
  );
};
