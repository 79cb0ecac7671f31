import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const formulas = read('docs/formulas.md');

/** As hosts of Git make them of headings. */
const anchors = [...formulas.matchAll(/^#+ (?<heading>.+)$/gm)].map(({ groups }) =>
  (groups?.['heading'] ?? '')
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-'),
);

const files = ['src', 'simulate', 'bench']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  )
  .filter((file) => /\.(ts|tsx|astro)$/.test(file));
/** Comments as running text, with what is before each line left out. */
const comments = files.map((file) => ({
  file,
  text: [...read(file).matchAll(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm)]
    .map(([comment]) => comment.replace(/\s*\n\s*\*?\s*/g, ' '))
    .join('\n'),
}));

describe('docs/formulas.md', () => {
  const sources = comments.flatMap(({ file, text }) =>
    [...text.matchAll(/\bSource: (?<target>\S+)/g)].map(({ groups }) => ({ file, target: groups?.['target'] ?? '' })),
  );
  const links = comments.flatMap(({ file, text }) =>
    [...text.matchAll(/docs\/formulas\.md(?:#(?<anchor>[\w-]+))?/g)].map(({ groups }) => ({
      file,
      anchor: groups?.['anchor'] ?? '',
    })),
  );

  it('has the anchor of every link in a comment', () => {
    expect(links.length).toBeGreaterThan(25);
    expect(links.filter(({ anchor }) => !anchors.includes(anchor))).toEqual([]);
  });

  it('is what every "Source:" in a comment points to', () => {
    expect(sources.length).toBeGreaterThan(25);
    expect(sources.filter(({ target }) => !/^docs\/formulas\.md#[\w-]+/.test(target))).toEqual([]);
  });

  it('is pointed to from the code, part by part', () => {
    const named = new Set(links.map(({ anchor }) => anchor));
    expect(anchors.slice(1).filter((anchor) => !named.has(anchor))).toEqual([]);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('is the only place that comments call the formulas', () => {
    const elsewhere = comments.filter(({ text }) => /\b(?:scoring|scheduling|readiness) formulas\b/.test(text));
    expect(elsewhere.map(({ file }) => file)).toEqual([]);
  });

  it('names only files that are there', () => {
    const named = [...formulas.matchAll(/`([\w-]+\.ts)`/g)].map(([, name]) => name);
    expect(named).toContain('words.ts');
    expect(named.filter((name) => !files.some((file) => file.endsWith(`/${name}`)))).toEqual([]);
  });
});
