import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['src', 'scripts', 'bench', 'simulate', 'integrations', 'test'];
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
).filter((file) => /\.(ts|tsx|mjs|js|astro)$/.test(file));

describe('the entry files', () => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
  const entries = [
    ...new Set(Object.values(scripts).flatMap((line) => [...line.matchAll(/[\w./-]+\.(?:ts|mjs)\b/g)].map(([file]) => file))),
  ];

  it('run when they are started: none asks Node whether it is the main file, which Node cannot say before 22.18', () => {
    expect(entries).toEqual(
      expect.arrayContaining(['src/cli/main.ts', 'simulate/main.ts', 'bench/main.ts', 'scripts/start.mjs']),
    );
    expect(files).toEqual(expect.arrayContaining(entries));
    const asking = files.filter((file) => /\bimport\.meta\.main\b|\brequire\.main\b/.test(read(file)));
    expect(asking.filter((file) => file !== 'test/house/entries.test.ts')).toEqual([]);
  });

  it('are imported by nothing: what is in them to be tested is in a file of its own', () => {
    const names = entries.filter((entry) => entry.endsWith('main.ts'));
    const importing = files.filter((file) =>
      [...read(file).matchAll(/\bfrom '(?<target>\.[^']*)'/g)].some(({ groups }) =>
        names.includes(join(file, '..', groups?.['target'] ?? '').replaceAll('\\', '/')),
      ),
    );
    expect(importing).toEqual([]);
  });
});
