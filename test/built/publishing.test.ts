import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileKept } from '../../src/bank/compile-kept.ts';
import { readSources } from '../../src/content/disk.ts';
import { DIST, pages, read } from './built-site.ts';

const ROOT = join(import.meta.dirname, '../..');
const { site } = compileKept(ROOT, readSources(ROOT));

describe('every page', () => {
  it('says at its foot whom we are independent of', () => {
    expect(site.notice).toMatch(/not affiliated with, endorsed by or sponsored by Amazon Web Services/);
    expect(pages().filter((page) => !read(page).includes(`<p>${site.notice}</p>`))).toEqual([]);
  });

  it('links to the licenses', () => {
    expect(pages().filter((page) => !read(page).includes('href="/licenses/"'))).toEqual([]);
  });
});

describe('a site whose address is not known', () => {
  it('has no sitemap, names none, and has no canonical links', () => {
    expect(readdirSync(DIST).filter((name) => name.startsWith('sitemap'))).toEqual([]);
    expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
    expect(pages().filter((page) => read(page).includes('rel="canonical"'))).toEqual([]);
  });
});

describe('the page of licenses', () => {
  const listed = [...read('licenses/index.html').matchAll(/<summary[^>]*>([^<]+?) (\d[^\s,]*), ([^<]+)<\/summary>/g)].map(
    ([, name = '', version = '', license = '']) => ({ name, version, license }),
  );

  it('lists packages as they are installed, and only under permissive licenses', () => {
    expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(['preact', 'nanostores', 'dexie', 'astro']));
    for (const { name, version, license } of listed) {
      const reported = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
      expect([name, version, license]).toEqual([name, reported.version, reported.license]);
      expect(license).toMatch(/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|OFL-1\.1|0BSD)$/);
    }
  });

  it('lists the package of every font', () => {
    const fonts = readdirSync(join(DIST, '_astro')).filter((name) => name.endsWith('.woff2'));
    const known = listed.flatMap(({ name }) => {
      const folder = join(ROOT, 'node_modules', name, 'files');
      return existsSync(folder) ? readdirSync(folder).map((file) => readFileSync(join(folder, file))) : [];
    });
    const foreign = fonts.filter((font) => !known.some((bytes) => bytes.equals(readFileSync(join(DIST, '_astro', font)))));
    expect(fonts.length).toBeGreaterThan(0);
    expect(foreign).toEqual([]);
  });
});
