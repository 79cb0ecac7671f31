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
