import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { SITE } from './folders.ts';
import { type Site, serveSite } from './site-server.ts';

const NOT_STRICT = 'Write transaction that does not wait for the disk';

/** Says of each write transaction that a page begins whether it waits for the disk. */
const watchWrites = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript((words) => {
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      const transaction = begin.apply(this, args);
      if (transaction.mode === 'readwrite' && transaction.durability !== 'strict')
        console.error(words, this.name, ...transaction.objectStoreNames);
      return transaction;
    };
  }, NOT_STRICT);

/** Collects script errors, violations of the content security policy, requests to other origins and writes that a power cut may undo. */
export function watch(context: BrowserContext, origin: string): readonly string[] {
  const faults: string[] = [];
  context.on('weberror', (error) => {
    const { message } = error.error();
    // Chromium tells of a view transition that it left out, also on a page without any script.
    if (!message.startsWith('Transition was')) faults.push(`script error: ${message}`);
  });
  context.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript|Trusted Type/i.test(message.text()))
      faults.push(`policy: ${message.text()}`);
    if (message.text().startsWith(NOT_STRICT)) faults.push(message.text());
  });
  context.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(origin)) faults.push(`request to another origin: ${url}`);
  });
  return faults;
}

/**
 * Presses and expectations on this page wait until the screen has rested (`press-guard.ts`), as a person does who reads what is new. Whether it
 * does rest, `presses.spec.ts` looks at with presses that do not wait.
 */
export async function waitOutRests(page: Page): Promise<void> {
  await page.addLocatorHandler(page.locator('body[data-resting]'), async () => {});
}

interface Given {
  /** The folder that is served, and the path it is served under. */
  readonly folder: string;
  readonly base: string;
  readonly site: Site;
  readonly watched: undefined;
  readonly patient: undefined;
}

/**
 * A page of the built site. Every test fails on a script error, a violation of the content security policy, a request to another
 * origin or a write that does not wait for the disk, whatever else it looks at.
 */
export const test = base.extend<Given>({
  folder: [SITE, { option: true }],
  base: ['/', { option: true }],
  site: async ({ folder, base }, use) => {
    const site = await serveSite(folder, base);
    await use(site);
    await site.stop().catch(() => undefined);
  },
  watched: [
    async ({ context, site }, use) => {
      const faults = watch(context, site.origin);
      await watchWrites(context);
      await use(undefined);
      expect(faults, 'script errors, policy violations, foreign requests and writes that are not strict').toEqual([]);
    },
    { auto: true },
  ],
  patient: [
    async ({ context }, use) => {
      context.on('page', (page) => void waitOutRests(page));
      await use(undefined);
    },
    { auto: true },
  ],
});

export { expect };
