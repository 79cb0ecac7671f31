import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { SITE } from '../../src/site/site.ts';

const read = (file: string) => readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8');

it('the site, the package and the changelog name the same version', () => {
  const { version } = JSON.parse(read('package.json'));
  expect(SITE.version).toBe(version);
  expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## (Unreleased|${version.replaceAll('.', '\\.')} \\()`, 'm'));
});
