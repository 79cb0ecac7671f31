import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFigures } from '../promises/add-figures.ts';
import { type NamedTests, ROOT, readFigures, readTable } from '../promises/promise-table.ts';
import { promisesPage } from '../promises/promises-page.ts';
import { testTitles } from '../promises/test-titles.ts';

const { promises, replaced } = readTable();
const rows = Object.values(promises);

/** What is named and is not there, as file and title. */
const missing = (tests: NamedTests): readonly string[] =>
  Object.entries(tests).flatMap(([file, titles]) => {
    const path = join(ROOT, 'test', file);
    const there = new Set(existsSync(path) ? testTitles(readFileSync(path, 'utf8')) : []);
    return titles.filter((title) => !there.has(title)).map((title) => `${file}: ${title}`);
  });

describe('docs/promises.md', () => {
  it('has a number for each promise, and at least one test', () => {
    expect(Object.keys(promises)).toEqual(rows.map((_, at) => String(at + 1)));
    expect(rows.length).toBeGreaterThanOrEqual(35);
    for (const { tests, promise } of [...rows, ...replaced.map((one) => ({ ...one, promise: one.weak }))])
      expect(Object.values(tests).flat().length, promise).toBeGreaterThan(0);
  });

  it('names only tests that are there', () => {
    expect([...rows, ...replaced].flatMap(({ tests }) => missing(tests))).toEqual([]);
  });

  it('has all figures that were stored, and none that was not', () => {
    const named = new Set(rows.flatMap(({ figures = [] }) => figures));
    expect([...named].toSorted()).toEqual(Object.keys(readFigures()).toSorted());
  });

  it('is what `npm run promises` writes', () => {
    expect(readFileSync(join(ROOT, 'docs/promises.md'), 'utf8')).toBe(promisesPage());
  });
});

describe('the figures of a run', () => {
  it('are added up by name and take the place of those before; those of tests that did not run stay', () => {
    const before = { a: { day: '2026-01-01', counts: { rounds: 9 } }, b: { day: '2026-01-01', counts: { rounds: 1 } } };
    const told = [2, 3].map((rounds) => ({ name: 'a', figures: { rounds, lost: 0 } }));
    expect(addFigures(before, told, '2026-02-02')).toEqual({
      a: { day: '2026-02-02', counts: { rounds: 5, lost: 0 } },
      b: before.b,
    });
  });
});

describe('titles of tests', () => {
  it('are found in groups, with … for what is put in, also where another file makes tests of cases', () => {
    const code = `
      describe('a', () => { it('b', () => {}); it.each([1])('c $x', () => {}); });
      test.describe(\`d \${e}\`, () => test(\`f \${g} h\`, async () => {}));
      test.skip(true, 'no'); test.setTimeout(1); expect(test('x'));
      const cases = [{ title: 'i', run: () => {} }];
    `;
    expect(testTitles(code)).toEqual(['a b', 'a c …', 'd … f … h', 'i']);
  });
});
