import type { Table } from '../parse/parse-record.ts';
import type { RecordVersion, Row } from './record-version.ts';
import { VERSIONS } from './versions.ts';

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes one row through every version after `from`. What is not a row at all is left for the parser to name. */
export const migrateRow = (table: Table, row: unknown, from: number, chain: readonly RecordVersion[] = VERSIONS): unknown =>
  isRow(row)
    ? chain.filter(({ version }) => version > from).reduce<Row>((now, { rows }) => rows?.[table]?.(now) ?? now, row)
    : row;
