import { describe, expect, it } from 'vitest';
import { DIST } from './built-site.ts';
import { crawl, deadStyleAddresses } from './crawl.ts';

describe('the addresses that the built site names', () => {
  const found = crawl(DIST, '/');

  it('are all there: pages and their parts, scripts, styles, bank files', () => {
    expect(found.dead).toEqual([]);
  });

  it('are many: the crawl has read the pages', () => {
    expect(found.pages).toBeGreaterThan(100);
    expect(found.links).toBeGreaterThan(2000);
    expect(found.fragments).toBeGreaterThan(found.pages);
  });

  it('are there in style sheets, too', () => {
    expect(deadStyleAddresses(DIST)).toEqual([]);
  });
});
