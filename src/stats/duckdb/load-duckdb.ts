import { createRequire } from 'node:module';

export type DuckDb = typeof import('@duckdb/node-api');

/** DuckDB's own folder: it is 71 MB that no site needs, so it is installed apart (docs/dependencies.md). */
const FOLDER = '../../../tools/duckdb/package.json';

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'MODULE_NOT_FOUND' || cause.code === 'ERR_DLOPEN_FAILED');

/** DuckDB, or undefined where it is not installed, or not for this system. @param from a file beside whose packages it is looked for */
export function loadDuckDb(from: string | URL = new URL(FOLDER, import.meta.url)): DuckDb | undefined {
  try {
    return createRequire(from)('@duckdb/node-api') as DuckDb;
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}
