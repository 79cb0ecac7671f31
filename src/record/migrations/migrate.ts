import { TABLES, type Table } from '../parse/parse-record.ts';
import type { RecordVersion, Row } from './record-version.ts';
import { VERSIONS } from './versions.ts';

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes one row through every version after `from`. What is not a row at all is left for the parser to name. */
export const migrateRow = (table: Table, row: unknown, from: number, chain: readonly RecordVersion[] = VERSIONS): unknown =>
  isRow(row)
    ? chain.filter(({ version }) => version > from).reduce<Row>((now, { rows }) => rows?.[table]?.(now) ?? now, row)
    : row;

/** Takes the lists of a backup of version `from` to the newest version. Lists that no version knows are left for the parser to name. */
export const migrateLists = (
  lists: Readonly<Record<string, unknown>>,
  from: number,
  chain: readonly RecordVersion[] = VERSIONS,
): Readonly<Record<string, unknown>> => {
  const begun = chain.filter(({ version }) => version > from).flatMap(({ begins }) => begins ?? []);
  const migrated: Record<string, unknown> = { ...Object.fromEntries(begun.map((table) => [table, []])), ...lists };
  for (const table of TABLES) {
    const rows = lists[table];
    if (Array.isArray(rows)) migrated[table] = rows.map((row) => migrateRow(table, row, from, chain));
  }
  return migrated;
};
