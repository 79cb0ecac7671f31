import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Waits until the offline worker has kept all files and answers for this page. */
export async function keptOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });
}

/** Asks for a new version, as a browser does from time to time, and waits until one is kept and waits to be let in. */
export async function newVersionWaits(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    if (!worker) throw new Error('There is no new version.');
    while (worker.state === 'installing') await new Promise((resolve) => worker.addEventListener('statechange', resolve));
    if (worker.state !== 'installed') throw new Error(`The new version is ${worker.state}.`);
  });
}

/** Notes how each attempt to keep the site ends: `activated`, `installed` or, where it failed, `redundant`. Call it before a page is opened. */
export async function noteAttempts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ends: string[] = [];
    Object.assign(globalThis, { ends });
    const register = ServiceWorkerContainer.prototype.register;
    ServiceWorkerContainer.prototype.register = async function (...args) {
      const registration = await register.apply(this, args);
      const follow = () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => ends.push(worker.state));
      };
      follow();
      registration.addEventListener('updatefound', follow);
      return registration;
    };
  });
}

/** Waits until an attempt to keep the site, begun by the page that is open, has ended like this. */
export async function attemptEnds(page: Page, state: 'activated' | 'installed' | 'redundant'): Promise<void> {
  await page.waitForFunction((end) => (globalThis as unknown as { ends: readonly string[] }).ends.includes(end), state, {
    timeout: 90_000,
  });
}

interface KeptEntry {
  readonly cache: string;
  readonly path: string;
  readonly sha256: string;
}

/** Every file that the site's caches hold, whatever worker put it there. */
export async function keptFiles(page: Page): Promise<readonly KeptEntry[]> {
  return page.evaluate(async () => {
    const found: KeptEntry[] = [];
    for (const cache of await caches.keys()) {
      if (cache.endsWith(':canary')) continue;
      const opened = await caches.open(cache);
      for (const request of await opened.keys()) {
        const bytes = await (await opened.match(request))?.arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes ?? new ArrayBuffer(0)));
        const path = new URL(request.url).pathname;
        const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        if (!path.endsWith('/left-out')) found.push({ cache, path, sha256 });
      }
    }
    return found;
  });
}

export const sha256Of = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Of what is kept, what none of the builds made. */
export function wrongOf(kept: readonly KeptEntry[], ...folders: readonly string[]): readonly KeptEntry[] {
  return kept.filter(({ path, sha256 }) => {
    const name = path.startsWith('/rescue/') ? 'rescue/index.html' : path;
    return !folders.some((folder) => {
      const file = join(folder, name);
      return existsSync(file) && statSync(file).isFile() && sha256Of(file) === sha256;
    });
  });
}
