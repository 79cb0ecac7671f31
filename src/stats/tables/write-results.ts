import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, quoted } from '../duckdb/database.ts';
import type { ResultTable } from '../report/result-tables.ts';

/** To six places: what lies behind them depends on the order in which sums were made. */
const rounded = <V>(value: V): V | number => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);

/** Writes each table of results as CSV and as Parquet, and answers the files' names. */
export async function writeResults(
  { duckdb, connection, run }: Database,
  folder: string,
  tables: readonly ResultTable[],
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const { name, columns, rows } of tables) {
    const own = `result_${name}`;
    const names = Object.keys(columns);
    await run(
      `CREATE TABLE ${own} (${Object.entries(columns)
        .map(([column, type]) => `"${column}" ${type}`)
        .join(', ')})`,
    );
    const appender = await connection.createAppender(own);
    const writer = duckdb.DuckDBDataChunkWriter.forAppender(appender);
    for (const row of rows) writer.appendRow(names.map((column) => rounded(row[column] ?? null)));
    writer.flush();
    appender.closeSync();
    for (const [ending, options] of [
      ['csv', 'FORMAT csv, HEADER true'],
      ['parquet', 'FORMAT parquet, COMPRESSION zstd'],
    ]) {
      await run(`COPY ${own} TO ${quoted(join(folder, `${name}.${ending}`))} (${options})`);
      files.push(`${name}.${ending}`);
    }
    await run(`DROP TABLE ${own}`);
  }
  return files;
}
