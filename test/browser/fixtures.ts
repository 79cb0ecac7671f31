import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type Site, serveSite } from './site-server.ts';

export const DIST = join(import.meta.dirname, '../../dist');

/**
 * A page of the built site. Every test fails on a script error, a violation of the content security policy or a request to another
 * origin, whatever else it looks at.
 */
export const test = base.extend<{ site: Site; watched: undefined }>({
  site: async ({ browserName: _ }, use) => {
    const site = await serveSite(DIST);
    await use(site);
    await site.stop().catch(() => undefined);
  },
  watched: [
    async ({ context, site }, use) => {
      const faults: string[] = [];
      context.on('weberror', (error) => faults.push(`script error: ${error.error().message}`));
      context.on('console', (message) => {
        if (/Content Security Policy|TrustedHTML|TrustedScript|Trusted Type/i.test(message.text()))
          faults.push(`policy: ${message.text()}`);
      });
      context.on('request', (request) => {
        const url = request.url();
        if (/^https?:/.test(url) && !url.startsWith(site.origin)) faults.push(`request to another origin: ${url}`);
      });
      await use(undefined);
      expect(faults, 'script errors, policy violations and foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
