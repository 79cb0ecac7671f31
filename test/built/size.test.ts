import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brotli, DIST, pages, read, resourcesOf, sum, withImports } from './built-site.ts';

const KB = 1000;
// The pack of this task holds 20 questions.
const TASK_PAGE = 'aif-c01/practice/3.3/index.html';

const asset = (name: RegExp): string => {
  const found = readdirSync(join(DIST, '_astro')).find((file) => name.test(file));
  if (!found) throw new Error(`There is no file ${name} in _astro/`);
  return `_astro/${found}`;
};

describe('sizes, as a good host sends them (brotli, fonts apart)', () => {
  const page = resourcesOf(TASK_PAGE);
  const first = [TASK_PAGE, ...page.styles, ...page.scripts, ...page.preloadedData];

  it('the first question of a pack of 20 needs at most 45 kB', () => {
    const pack = JSON.parse(read(page.preloadedData.find((path) => /\/3\.3-1\./.test(path)) ?? ''));
    expect(pack.items).toHaveLength(20);
    expect(sum(first)).toBeLessThanOrEqual(45 * KB);
  });

  it('with the database, scoring and rationales it is at most 85 kB', () => {
    const later = withImports([asset(/^dexie-store\./), asset(/^answer\./)]);
    const key = readdirSync(join(DIST, 'bank/aif-c01')).find((file) => /^3\.3-1\.key\./.test(file));
    expect(sum([...first, ...later, `bank/aif-c01/${key}`])).toBeLessThanOrEqual(85 * KB);
  });

  it('all of it is fetched side by side, one hop after the HTML', () => {
    expect(new Set(page.preloadedScripts)).toEqual(new Set(page.scripts));
  });

  it('the shown half of a pack gives no key, rationale or role of a phrase away', () => {
    for (const path of readdirSync(join(DIST, 'bank/aif-c01')).filter(
      (file) => /^\d.*\d\.[0-9a-f]+\.json$/.test(file) && !file.includes('.key.'),
    )) {
      expect(read(`bank/aif-c01/${path}`)).not.toMatch(/"(key|rationale|role|accepts|signal|concept)":/);
    }
  });

  it('a lesson page has at most 12 kB of script', () => {
    const lessons = pages().filter((file) => /^aif-c01\/lessons\/[^/]+\/index\.html$/.test(file));
    expect(lessons.length).toBeGreaterThanOrEqual(6);
    for (const lesson of lessons) expect([lesson, sum(resourcesOf(lesson).scripts) <= 12 * KB]).toEqual([lesson, true]);
  });

  it('one font file of at most 60 kB', () => {
    const fonts = readdirSync(join(DIST, '_astro')).filter((file) => file.endsWith('.woff2'));
    expect(fonts).toHaveLength(1);
    expect(brotli(`_astro/${fonts[0]}`)).toBeLessThanOrEqual(60 * KB);
  });
});
