import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const IMPORT = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gm;

/** The files of our own that the figures depend on: what the simulation imports, and what that imports; types alone do not count. */
export function sources(): readonly string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) visit(join(dirname(file), target));
  };
  visit(join(import.meta.dirname, 'main.ts'));
  return [...found].map((file) => relative(ROOT, file).replaceAll('\\', '/')).sort();
}

/** Comments that have lines of their own: they change no figure. */
const COMMENT = /^[ \t]*(?:\/\*\*[\s\S]*?\*\/|\/\/.*)[ \t]*\n/gm;

/** A short hash of all of them, comments aside: figures that bear another are of other code. */
export function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const file of sources())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file), 'utf8').replaceAll('\r\n', '\n').replace(COMMENT, ''));
  return hash.digest('hex').slice(0, 16);
}
