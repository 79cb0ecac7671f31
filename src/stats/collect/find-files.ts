import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files that lie beside what learners hand in, and are never theirs. */
const OTHERS = /^(\.|Thumbs\.db$|desktop\.ini$)/i;

/** Every file that is named, and every one in the folders that are named, in the order of their names. What is not there is a fault of whoever named it. */
export function findFiles(paths: readonly string[]): { readonly files: readonly string[]; readonly missing: readonly string[] } {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) missing.push(path);
    else if (!found.isDirectory()) files.add(path);
    else {
      for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
        if (entry.isFile() && !OTHERS.test(entry.name)) files.add(join(entry.parentPath, entry.name));
    }
  }
  return { files: [...files].sort(), missing };
}
