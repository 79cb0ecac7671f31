import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brotli, DIST, read } from './built-site.ts';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('base64');
const lists = readdirSync(join(DIST, '_astro')).filter((name) => /^files-.*\.json$/.test(name));
const listPath = `_astro/${lists[0]}`;
const { shell, rest }: Record<'shell' | 'rest', [path: string, hash: string][]> = JSON.parse(read(listPath));

describe('the offline copy', () => {
  it('is one list of files, which the worker knows by its hash', () => {
    expect(lists).toHaveLength(1);
    expect(read('sw.js')).toContain(sha256(read(listPath)));
  });

  it('names every file with the hash of its bytes', () => {
    expect(shell.length).toBeGreaterThan(100);
    const wrong = [...shell, ...rest].filter(([path, hash]) => sha256(readFileSync(join(DIST, path))) !== hash);
    expect(wrong).toEqual([]);
  });

  it('may lack only pages to read and pictures', () => {
    expect(rest.filter(([path]) => !/\/(lessons|signals|rules)\/[^/]+\/index\.html$|\.(png|svg)$/.test(path))).toEqual([]);
  });

  const named = shell.filter(([path]) => /\.html$|\/find\.json$/.test(path));

  it('has what search looks through, whose name every page has: it stays when the content changes', () => {
    expect(named.map(([path]) => path)).toContain('/aif-c01/find.json');
    expect(read('aif-c01/lessons/rag/index.html')).toContain('data-index="/aif-c01/find.json"');
  });

  it('has every page of the app, and what search looks through, a second time as a text, byte for byte', () => {
    const texts = readdirSync(join(DIST, '_astro')).filter((name) => name.endsWith('.txt'));
    const pages = named.map(([, hash]) => hash);
    expect(texts.map((name) => sha256(readFileSync(join(DIST, '_astro', name)))).sort()).toEqual([...new Set(pages)].sort());
    for (const [, hash] of named) expect(texts).toContain(`page-${hash.slice(0, 16).replaceAll(/[+/]/g, '-')}.txt`);
  });

  // Browsers ask for the worker at almost every visit; for the list once a version.
  it('costs at most 3 kB for the worker and 32 kB for the list', () => {
    expect(brotli('sw.js')).toBeLessThanOrEqual(3000);
    expect(brotli(listPath)).toBeLessThanOrEqual(32_000);
  });
});

describe('the rescue page', () => {
  const html = read('rescue/index.html');

  it('is one file: its script and style are in it, allowed by their hashes', () => {
    const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
    expect(scripts.map(([, attributes]) => attributes)).toEqual(['']);
    expect(html).toContain(`'sha256-${sha256(scripts[0]?.[2] ?? '')}'`);
    expect(html).toContain(`'sha256-${sha256(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '')}'`);
    expect(html).not.toMatch(/<link(?! rel="icon" href="data:,")|\ssrc=|import\(/);
  });

  it('is at most 16 kB', () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(16_000);
  });
});
