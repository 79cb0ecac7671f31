import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FILES = ['src/core/session/random.ts', 'src/core/signal/inverse-normal.ts', 'src/core/stats/timeline.ts'];
const FOLDERS = ['src/core/readiness', 'simulate'];

/** A short hash of everything the figures depend on: figures that bear another are of other code. */
export function sourcesHash(): string {
  const files = [
    ...FILES,
    ...FOLDERS.flatMap((folder) =>
      readdirSync(join(ROOT, folder))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${folder}/${name}`),
    ),
  ].sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file), 'utf8').replaceAll('\r\n', '\n'));
  return hash.digest('hex').slice(0, 16);
}
