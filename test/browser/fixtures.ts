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

/** How much later than they are made the presses of a test are dated, and how much later each than the one before, ms: longer than any screen rests. */
const LATER = [60_000, 1000] as const;

/**
 * A hand that waits before each press until the screen has rested (`press-guard.ts`), as one does who reads what is new: its presses are
 * dated later, and no test waits for that. Whether a screen does rest, `presses.spec.ts` looks at with presses that are not.
 */
export async function waitOutRests(context: BrowserContext): Promise<void> {
  await context.addInitScript(([first, each]) => {
    const own = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp');
    let later = first;
    addEventListener('pointerdown', () => (later += each), true);
    Object.defineProperty(Event.prototype, 'timeStamp', {
      ...own,
      get() {
        return own?.get?.call(this) + later;
      },
    });
  }, LATER);
}

/** A hand whose presses are not dated later: what is expected and pressed waits until the screen has rested. */
export const handleRests = (page: Page): Promise<void> =>
  page.addLocatorHandler(page.locator('body[data-resting]'), async () => {});

/** A clock that the test sets. It dates presses too. */
export async function fakeClock(page: Page, options: { time?: number } = {}): Promise<void> {
  await page.clock.install(options);
  await waitOutRests(page.context());
}

interface Given {
  /** The folder that is served, and the path it is served under. */
  readonly folder: string;
  readonly base: string;
  /** Whether the browser asks for every file again: where a host misbehaves, or another version is deployed. */
  readonly fresh: boolean;
  readonly site: Site;
  readonly watched: undefined;
  /** Whether presses are those of a hand that waits until the screen has rested. */
  readonly patient: boolean;
  readonly hands: undefined;
}

/**
 * A page of the built site. Every test fails on a script error, a violation of the content security policy, a request to another
 * origin or a write that does not wait for the disk, whatever else it looks at.
 */
export const test = base.extend<Given>({
  folder: [SITE, { option: true }],
  base: ['/', { option: true }],
  fresh: [false, { option: true }],
  site: async ({ folder, base, fresh }, use) => {
    const site = await serveSite(folder, base, { fresh });
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
  patient: [true, { option: true }],
  hands: [
    async ({ context, patient }, use) => {
      if (patient) await waitOutRests(context);
      await use(undefined);
    },
    { auto: true },
  ],
});

export { expect };
