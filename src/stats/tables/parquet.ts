import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stagedName } from '../collect/row-writer.ts';
import { type Database, quoted } from '../duckdb/database.ts';
import { createSql, TABLE_NAMES, TABLES, type TableName } from './tables.ts';

const hasFiles = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('.parquet'));

/** True of a folder that an earlier run wrote its tables into. */
export const isTables = (folder: string): boolean => hasFiles(join(folder, 'attempts'));

const orderOf = (table: TableName): string => ['learner', ...(table === 'attempts' || table === 'marks' ? ['n'] : [])].join(', ');

/** Writes the collected rows as Parquet files, a folder a table, in folders a partition; what lay there is replaced. */
export async function writeParquet({ run }: Database, folder: string): Promise<void> {
  for (const table of TABLE_NAMES) {
    const own = join(folder, table);
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    const { columns, partitions } = TABLES[table];
    const named = Object.keys(columns).map((name) => (name === 'learner' ? 'numbers.learner' : `rows.${name}`));
    await run(
      `COPY (SELECT ${named.join(', ')} FROM ${stagedName(table)} AS rows JOIN numbers ON rows.learner = numbers.file ORDER BY ${orderOf(table)})
       TO ${quoted(own)} (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (${partitions.join(', ')}))`,
    );
    await run(`DROP TABLE ${stagedName(table)}`);
  }
}

/** Makes the tables of a folder readable under their names; one without a row is empty. */
export async function openParquet({ run }: Database, folder: string): Promise<void> {
  for (const table of TABLE_NAMES) {
    const own = join(folder, table);
    if (!hasFiles(own)) {
      await run(createSql(table, table));
      continue;
    }
    const files = quoted(join(own, '**', '*.parquet'));
    await run(
      `CREATE VIEW ${table} AS SELECT * FROM read_parquet(${files}, hive_partitioning = true, hive_types_autocast = false)`,
    );
  }
}
