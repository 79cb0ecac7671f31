import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The finished site, built for the base "/". SIGNALMARK_DIST names another than dist/. */
export const DIST = resolve(process.env['SIGNALMARK_DIST'] ?? join(import.meta.dirname, '../../dist'));

export const read = (path: string): string => readFileSync(join(DIST, path), 'utf8');

/** Bytes of a file as a good host sends it. */
export function brotli(path: string): number {
  return brotliCompressSync(readFileSync(join(DIST, path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

export const pages = (): readonly string[] =>
  readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'));

const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+?from\s*)?["'](\.\.?\/[^"']+\.js)["']/g;

/** A script and everything it imports before it runs. */
export function withImports(entries: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...entries];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    for (const match of read(path).matchAll(STATIC_IMPORT)) queue.push(posix.join(posix.dirname(path), match[1] ?? ''));
  }
  return found;
}

/** What a page asks for by itself, by kind. Fonts are asked for by the style sheets, and counted apart. */
export function resourcesOf(page: string) {
  const html = read(page);
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => (match[1] ?? '').replace(/^\//, ''));
  return {
    styles: all(/<link rel="stylesheet" href="([^"]+)"/g),
    scripts: [...withImports(all(/(?:component-url|renderer-url|src)="([^"]+\.js)"/g))],
    preloadedScripts: all(/<link rel="modulepreload" href="([^"]+)"/g),
    preloadedData: all(/<link rel="preload" as="fetch"[^>]*href="([^"]+)"/g),
  };
}

export const sum = (paths: Iterable<string>): number => [...new Set(paths)].reduce((total, path) => total + brotli(path), 0);
