import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DuckDbMissing } from '../../src/stats/duckdb/database.ts';
import { loadDuckDb } from '../../src/stats/duckdb/load-duckdb.ts';
import { TABLE_NAMES, TABLES } from '../../src/stats/tables/tables.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('DuckDB', () => {
  it('is in no lockfile of the site', () => {
    expect(read('package.json')).not.toMatch(/"@duckdb\//);
    expect(read('package-lock.json')).not.toContain('duckdb');
  });

  it('is installed by a lockfile of its own, under a license that allows all', () => {
    const lock = JSON.parse(read('tools/duckdb/package-lock.json')) as {
      packages: Record<string, { license?: string; integrity?: string }>;
    };
    const packages = Object.entries(lock.packages).filter(([name]) => name !== '');
    expect(packages.length).toBeGreaterThan(5);
    for (const [name, { license, integrity }] of packages)
      expect([name, license, integrity]).toEqual([
        name,
        expect.stringMatching(/^(MIT|Apache-2\.0)$/),
        expect.stringMatching(/^sha512-/),
      ]);
  });

  it('is asked for by name, with its size and how to get it, where it is missing', () => {
    expect(loadDuckDb(join(ROOT, '../package.json'))).toBeUndefined();
    expect(new DuckDbMissing().message).toMatch(/@duckdb\/node-api, 24 MB.*\n {2}npm ci --ignore-scripts --prefix tools\/duckdb/);
  });
});

describe('docs/statistics.md', () => {
  it('documents every column of every table, with its type', () => {
    const page = read('docs/statistics.md');
    for (const table of TABLE_NAMES) {
      const section = page.split(`### ${table}\n`)[1]?.split('\n##')[0] ?? '';
      const rows = [...section.matchAll(/^\| `(\w+)` \| (\S+) \| (.*) \|$/gm)].map(([, name, type, says]) => [name, type, says]);
      expect(rows, table).toEqual(Object.entries(TABLES[table].columns).map(([name, { type, says }]) => [name, type, says]));
    }
  });
});
