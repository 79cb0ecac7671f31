import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { SITE } from './folders.ts';
import { type Site, serveSite } from './site-server.ts';

/** Collects script errors, violations of the content security policy and requests to other origins. */
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
 * A page of the built site. Every test fails on a script error, a violation of the content security policy or a request to another
 * origin, whatever else it looks at.
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
      await use(undefined);
      expect(faults, 'script errors, policy violations and foreign requests').toEqual([]);
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
