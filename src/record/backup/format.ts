import type { Table } from '../parse/parse-record.ts';
import { canonicalJson } from './canonical.ts';

// A backup is JSON Lines: a head, a line for each row, and a last line by which a reader knows that nothing is missing. No time of writing
// is in it. Files are packed by gzip.

export const FORMAT = 'signalmark-record';

/** @param more what readers that do not know it pass over */
export const headLine = (version: number, more: Readonly<Record<string, unknown>> = {}): string =>
  `${JSON.stringify({ format: FORMAT, version, ...more })}\n`;

/** A row as it lies in the database, whether it can be read or not. */
export const rowLine = (table: Table | string, row: unknown): string =>
  `{"in":${JSON.stringify(table)},"row":${canonicalJson(row) ?? 'null'}}\n`;

export const endLine = (rows: number): string => `{"end":true,"rows":${rows}}\n`;
