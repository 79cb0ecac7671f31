import { lstatSync, type Stats } from 'node:fs';

const NOTHING = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);

/** What stands at a path, links not followed; undefined where nothing does, or where nothing can, as behind a file. */
export function findEntry(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOTHING.has(String(error.code))) return undefined;
    throw error;
  }
}
