import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** What each room may import: rooms below it, and packages. Everything else is a hole in a wall. */
const ALLOWED: Record<string, { readonly rooms: readonly string[]; readonly packages: readonly RegExp[] }> = {
  core: { rooms: ['core'], packages: [/^ts-fsrs$/] },
  // What the interface says, in one language a folder.
  messages: { rooms: ['messages', 'core'], packages: [] },
  // Authored files, read and compiled; what a rule finds in them is the next room's.
  content: {
    rooms: ['content', 'messages', 'core'],
    packages: [
      /^node:/,
      /^(any-ascii|gray-matter|yaml|jsep|temml|remark|remark-gfm|micromark-extension-gfm-task-list-item|mdast-util-gfm-task-list-item|remark-directive|remark-rehype|rehype-stringify|unified)$/,
      /^(mdast|hast|unist|vfile|micromark-util-types|unist-util-\w+|mdast-util-[\w-]+|hast-util-[\w-]+)/,
    ],
  },
  lint: { rooms: ['lint', 'content', 'core'], packages: [/^node:/, /^(yaml|syllable)$/] },
  bank: { rooms: ['bank', 'lint', 'content', 'core'], packages: [/^(node:|diff$)/] },
  exchange: {
    rooms: ['exchange', 'content', 'core'],
    packages: [
      /^node:/,
      /^(yaml|saxes|fflate|fzstd|node-sqlite3-wasm|papaparse|smol-toml|rehype-parse|rehype-remark|remark-stringify|remark|remark-gfm|remark-directive|remark-rehype|rehype-stringify|unified)$/,
      /^(mdast|hast|unist|unist-util-\w+|mdast-util-[\w-]+|hast-util-[\w-]+)/,
    ],
  },
  record: { rooms: ['record', 'messages', 'core'], packages: [/^(dexie|fflate)$/] },
  env: { rooms: ['env', 'messages', 'core', 'record'], packages: [] },
  app: { rooms: ['app', 'messages', 'core', 'record', 'env'], packages: [/^(nanostores|minisearch)$/] },
  ui: { rooms: ['ui', 'app', 'messages', 'core', 'env', 'record'], packages: [/^preact(\/hooks)?$/, /^nanostores$/] },
  // The page of a package for an LMS: the screens of a question, without the site and the record around them.
  lms: { rooms: ['lms', 'ui', 'app', 'messages', 'core', 'env'], packages: [/^preact(\/hooks)?$/, /^nanostores$/] },
  offline: { rooms: ['offline'], packages: [] },
  // Of `app` only the names of settings.
  stats: { rooms: ['stats', 'app', 'messages', 'core', 'record'], packages: [/^node:/, /^@duckdb\/node-api$/] },
  // Of `env` only the clock.
  cli: { rooms: ['cli', 'stats', 'bank', 'exchange', 'lint', 'content', 'core', 'env'], packages: [/^node:/] },
  // The author's page, which only the dev server has: nothing of the site may import it.
  'author-page': {
    rooms: ['author-page', 'site', 'ui', 'messages', 'core', 'content', 'bank'],
    packages: [/^preact(\/hooks)?$/],
  },
  site: {
    rooms: ['site', 'pages', 'ui', 'app', 'messages', 'core', 'content', 'lint', 'bank', 'method', 'record', 'env'],
    packages: [/^astro$/, /^astro:/, /^node:/, /^virtual:rescue-script$/],
  },
};
const SITE_ROOMS = ['site', 'pages', 'env.d.ts'];

interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

// Not the word in a text: 'import'.
const IMPORT = /(?:\bfrom\s*|(?<!['"])\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length,
    target: match[2] ?? '',
  }));
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|tsx|astro)$/.test(file));

const roomOf = (file: string) => file.split('/')[0] ?? '';
const rulesOf = (room: string) => ALLOWED[SITE_ROOMS.includes(room) ? 'site' : room];

const linesOf = (file: string): number => readFileSync(join(SRC, file), 'utf8').split('\n').length - 1;

/** The file of ours that an import names, or none. */
const insideOf = (file: string, target: string): string | undefined =>
  target.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), target)).replaceAll('\\', '/') : undefined;

function fault({ file, line, target }: Import): string | undefined {
  const rules = rulesOf(roomOf(file));
  if (!rules) return `src/${file}: the room "${roomOf(file)}" has no rules in this test`;
  const at = `src/${file}:${line} imports ${target}`;
  if (!target.startsWith('.'))
    return rules.packages.some((allowed) => allowed.test(target)) || target.startsWith('@fontsource') ? undefined : at;
  const room = roomOf(insideOf(file, target) ?? '');
  return rules.rooms.includes(room) || target.includes('.astro/types') ? undefined : at;
}

describe('the house', () => {
  it('has no import through a wall', () => {
    expect(files.flatMap(importsOf).map(fault).filter(Boolean)).toEqual([]);
  });

  it('has no circle of files, imports of types included', () => {
    const targets = new Map(files.map((file) => [file, importsOf(file).flatMap(({ target }) => insideOf(file, target) ?? [])]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      if (trail.includes(file) || done.has(file)) return;
      for (const next of targets.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('has no room with more than a fifth of the lines', () => {
    const lines = new Map<string, number>();
    for (const file of files) lines.set(roomOf(file), (lines.get(roomOf(file)) ?? 0) + linesOf(file));
    const all = [...lines.values()].reduce((sum, each) => sum + each, 0);
    expect([...lines].filter(([, each]) => each > all / 5)).toEqual([]);
  });

  it('lets statistics know only the names of settings of the screens, and commands only the clock', () => {
    const from = (room: string, other: string) =>
      files
        .filter((file) => roomOf(file) === room)
        .flatMap(importsOf)
        .flatMap(({ file, target }) => insideOf(file, target) ?? [])
        .filter((file) => roomOf(file) === other);
    expect(new Set(from('stats', 'app'))).toEqual(new Set(['app/settings/settings.ts']));
    expect(new Set(from('cli', 'env'))).toEqual(new Set(['env/wall-clock.ts']));
  });

  it('lets only the memory of the schedule know ts-fsrs', () => {
    const users = files.flatMap(importsOf).filter(({ target }) => target === 'ts-fsrs');
    expect(users.map(({ file }) => file)).toEqual(['core/schedule/memory.ts']);
  });

  it('asks for time and chance only in env', () => {
    const asks = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.(randomUUID|getRandomValues)\(/;
    const holes = files
      .filter((file) => roomOf(file) !== 'env')
      .filter((file) => asks.test(readFileSync(join(SRC, file), 'utf8')));
    expect(holes).toEqual([]);
  });

  it('keeps every file to 300 lines, and half of them to 100', () => {
    const lengths = files.map((file) => ({ file, lines: linesOf(file) }));
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100);
  });

  it('names files in kebab-case', () => {
    const odd = files.filter(
      (file) =>
        !file.split('/').every((part) => /^(\[(\.\.\.)?[a-z]+\]|[a-z0-9]+(-[a-z0-9]+)*|([A-Z][a-z]+)+)(\.[a-z]+)*$/.test(part)),
    );
    expect(odd).toEqual([]);
  });
});
