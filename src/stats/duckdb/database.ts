import type { DuckDBConnection } from '@duckdb/node-api';
import { type DuckDb, loadDuckDb } from './load-duckdb.ts';

/** What one row of a result is as an object, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** A database of DuckDB, for as long as statistics are worked out. */
export interface Database {
  readonly duckdb: DuckDb;
  readonly connection: DuckDBConnection;
  readonly run: (sql: string) => Promise<void>;
  /** All rows; whole numbers as numbers. Only for results that fit into memory. */
  readonly all: (sql: string) => Promise<readonly Row[]>;
  readonly close: () => void;
}

/** Thrown where DuckDB is not installed. */
export class DuckDbMissing extends Error {
  constructor() {
    super(
      'Statistics are counted by DuckDB (@duckdb/node-api, 24 MB to download, 71 MB on disk), which is not installed here, as no site needs it. Install it with\n  npm ci --ignore-scripts --prefix tools/duckdb',
    );
  }
}

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);

/** A text as SQL writes it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Opens a database. Nothing comes from the network: extensions are neither looked for nor installed.
 * @param file where it lies while it is used; else in memory
 */
export async function openDatabase(file = ':memory:', settings: Readonly<Record<string, string>> = {}): Promise<Database> {
  const duckdb = loadDuckDb();
  if (duckdb === undefined) throw new DuckDbMissing();
  const instance = await duckdb.DuckDBInstance.create(file, {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'false',
    ...settings,
  });
  const connection = await instance.connect();
  return {
    ...{ duckdb, connection },
    run: async (sql) => void (await connection.run(sql)),
    all: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      return reader
        .getRowObjectsJS()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
