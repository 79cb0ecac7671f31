import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files that lie beside what learners hand in, and are never theirs. */
const OTHERS = /^(\.|Thumbs\.db$|desktop\.ini$)/i;

/** Every file that is named, and every one in the folders that are named, in the order of their names. */
export function findFiles(paths: readonly string[]): readonly string[] {
  const files = new Set<string>();
  for (const path of paths) {
    if (!statSync(path).isDirectory()) files.add(path);
    else
      for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
        if (entry.isFile() && !OTHERS.test(entry.name)) files.add(join(entry.parentPath, entry.name));
  }
  return [...files].sort();
}
