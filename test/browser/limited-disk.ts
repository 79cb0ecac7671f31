import type { BrowserContext, Page } from '@playwright/test';

/** Which calls that write are refused, and how often; `Infinity` comes as null through JSON. */
interface Limits {
  readonly names: readonly ('add' | 'put')[];
  readonly times: number | null;
}

const KEY = 'test:disk';
const NONE: Limits = { names: [], times: 0 };
const FULL: Limits = { names: ['add', 'put'], times: null };

/**
 * A device whose space the test decides about, over reloads and in every tab. Chromium does not enforce the quota that its tools pretend to set, so the two calls
 * that write are made to refuse.
 */
export async function limitedDisk(where: Page | BrowserContext, atFirst: Limits = NONE) {
  await where.addInitScript(
    ([key, first]) => {
      const counted = { refused: 0 };
      Object.assign(globalThis, { disk: counted });
      for (const name of ['add', 'put'] as const) {
        const write = IDBObjectStore.prototype[name];
        IDBObjectStore.prototype[name] = function (...args) {
          const { names, times } = JSON.parse(localStorage.getItem(key) ?? JSON.stringify(first)) as Limits;
          if (!names.includes(name) || times === 0) return write.apply(this, args);
          if (times !== null) localStorage.setItem(key, JSON.stringify({ names, times: times - 1 }));
          counted.refused++;
          throw new DOMException('No space', 'QuotaExceededError');
        };
      }
    },
    [KEY, atFirst] as const,
  );
  const set = (page: Page, limits: Limits) =>
    page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, JSON.stringify(limits)] as const);
  return {
    /** From now on these calls are refused; so many times, or until `clear`. */
    refuse: (page: Page, names: Limits['names'], times: number | null = null) => set(page, { names, times }),
    fill: (page: Page) => set(page, FULL),
    clear: (page: Page) => set(page, NONE),
    refused: (page: Page) => page.evaluate(() => (globalThis as unknown as { disk: { refused: number } }).disk.refused),
  };
}

export const NO_SPACE = FULL;
