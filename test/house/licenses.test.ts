import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPermissive } from '../../integrations/permissive.ts';

const ROOT = join(import.meta.dirname, '../..');
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, { readonly license?: string }>>;
};
const table = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
/** The names in the first column of the table. */
const named = [...table.matchAll(/^\| (?<cell>`.*?) \|/gm)].flatMap(({ groups }) =>
  [...(groups?.['cell'] ?? '').matchAll(/`([^`]+)`/g)].map((name) => name[1] ?? ''),
);
const matches = (name: string, pattern: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** Every installed package with a license that asks for more than its text. */
const others = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, { license = '' }]) => ({ name: path.replace(/^.*node_modules\//, ''), license }))
  .filter(({ name, license }) => license !== '' && !isPermissive(license) && name !== 'signalmark');

describe('licenses of dependencies', () => {
  it('that ask for more than their text are named in docs/dependencies.md, with the license', () => {
    expect(others.length).toBeGreaterThan(10);
    const missing = others.filter(({ name }) => !named.some((pattern) => matches(name, pattern)));
    expect(missing).toEqual([]);
  });

  it('are all known', () => {
    const unknown = Object.entries(packages).filter(([path, { license }]) => path !== '' && license === undefined);
    // A type-only peer that nothing installs.
    expect(unknown.map(([path]) => path)).toEqual(['node_modules/@vue/compiler-sfc']);
  });

  it('named in the table are those of the lockfile', () => {
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((pattern) => !others.some(({ name }) => matches(name, pattern)))).toEqual([]);
  });
});
