import type { Row } from '../duckdb/database.ts';

/** A number of a row; null where SQL had none, or none that is finite. */
export function numberIn(row: Row, column: string): number | null {
  const value = row[column];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A count or a share that is always there. */
export const countIn = (row: Row, column: string): number => numberIn(row, column) ?? 0;

export const textIn = (row: Row, column: string): string => String(row[column] ?? '');
