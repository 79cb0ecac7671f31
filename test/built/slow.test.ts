import { describe, expect, it } from 'vitest';
import { pages, read, resourcesOf } from './built-site.ts';

const ISLAND = /<astro-island[^>]*\sclient="(\w+)"/g;

describe('a page with islands', () => {
  const islands = pages()
    .map((page) => ({ page, html: read(page) }))
    .map(({ page, html }) => ({ page, html, starts: [...html.matchAll(ISLAND)].map(([, start = '']) => start) }))
    .filter(({ starts }) => starts.length > 0);

  it('has the word that it is taking long, with the way to the rescue page', () => {
    expect(islands.length).toBeGreaterThan(100);
    const without = islands.filter(
      ({ html }) => !/<p class="slow[^>]*>[^<]*This page is taking long\.[^<]*<a href="\/rescue\/">/.test(html),
    );
    expect(without.map(({ page }) => page)).toEqual([]);
  });

  it('has one that starts without being scrolled to, by which styles see that no script came', () => {
    expect(islands.filter(({ starts }) => !starts.some((start) => start !== 'visible')).map(({ page }) => page)).toEqual([]);
    const styles = resourcesOf('index.html').styles.map(read).join('');
    for (const start of new Set(islands.flatMap(({ starts }) => starts).filter((start) => start !== 'visible')))
      expect(styles).toMatch(new RegExp(`astro-island\\[ssr\\][^{]*client="?${start}"?[^{]*\\.slow-page\\{display:block`));
  });
});
