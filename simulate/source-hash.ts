import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const IMPORT = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gm;
/** Comments that have lines of their own: they change no figure. */
const COMMENT = /^[ \t]*(?:\/\*\*[\s\S]*?\*\/|\/\/.*)[ \t]*\n/gm;

/** The files of our own that a simulation's figures depend on: its main file (a path from the root), what that imports, and so on; types alone do not count. */
export function sourcesFrom(main: string): readonly string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) visit(join(dirname(file), target));
  };
  visit(join(ROOT, main));
  return [...found].map((file) => relative(ROOT, file).replaceAll('\\', '/')).sort();
}

/** A short hash of all of them, comments aside: figures that bear another are of other code. */
export function hashFrom(main: string): string {
  const hash = createHash('sha256');
  for (const file of sourcesFrom(main)) {
    const code = readFileSync(join(ROOT, file), 'utf8').replaceAll('\r\n', '\n').replace(COMMENT, '');
    hash.update(file).update('\0').update(code);
  }
  return hash.digest('hex').slice(0, 16);
}
