import type { DuckDBValue } from '@duckdb/node-api';
import type { Database } from '../duckdb/database.ts';
import { type Column, createSql, TABLE_NAMES, TABLES, type TableName } from '../tables/tables.ts';
import type { LearnerTables } from './row-types.ts';

/** Puts rows of learners into tables of a database, before they go into files. */
interface RowWriter {
  readonly write: (learner: number, rows: LearnerTables) => void;
  /** What was written can be read from here on. */
  readonly flush: () => void;
}

export const stagedName = (table: TableName): string => `staged_${table}`;

export async function rowWriter({ duckdb, connection, run }: Database): Promise<RowWriter> {
  const { dateValue, listValue } = duckdb;
  const converted = ({ type }: Column, value: unknown): DuckDBValue => {
    if (value === null) return null;
    if (type === 'DATE') return dateValue(Number(value));
    return Array.isArray(value) ? listValue(value) : (value as DuckDBValue);
  };
  const writers = new Map<TableName, { readonly append: (row: object) => void; readonly flush: () => void }>();
  for (const table of TABLE_NAMES) {
    await run(createSql(table, stagedName(table)));
    const appender = await connection.createAppender(stagedName(table));
    const writer = duckdb.DuckDBDataChunkWriter.forAppender(appender);
    const columns = Object.entries(TABLES[table].columns);
    writers.set(table, {
      append: (row) => writer.appendRow(columns.map(([name, column]) => converted(column, Reflect.get(row, name)))),
      flush: () => {
        writer.flush();
        appender.flushSync();
      },
    });
  }
  return {
    write(learner, rows) {
      for (const [table, { append }] of writers) for (const row of rows[table]) append({ ...row, learner });
    },
    flush() {
      for (const { flush } of writers.values()) flush();
    },
  };
}
