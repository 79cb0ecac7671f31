import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EXAM, questions } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { SITE, SMALL_SITE } from './folders.ts';
import { mouse } from './hands.ts';
import { keptFiles, keptOffline, wrongOf } from './offline-copy.ts';
import { answerUnmarked, practice, rows } from './practicing.ts';
import type { Misdeed, Site } from './site-server.ts';

const PORTAL: Misdeed = { body: '<!doctype html><title>Wi-Fi</title><h1>Log in to the Wi-Fi</h1>' };
const SCRIPT = /^\/_astro\/.*\.js$/;
const slow = (page: Page) => page.getByText('This page is taking long.').filter({ visible: true });
const repair = (page: Page) => page.getByRole('button', { name: 'Repair the offline copy' });

/** These tests break the app on purpose, and look at what is left. */
test.use({
  fresh: true,
  // biome-ignore lint/correctness/noEmptyPattern: a fixture must name what it takes.
  watched: async ({}, use) => use(undefined),
});

/** Gives an answer; the record as it then is. */
async function answerOne(page: Page, site: Site) {
  const [one] = questions('multiple-choice', ({ item }) => item.marking);
  if (!one) throw new Error('The bank has no question with marking.');
  await practice(page, site, [one]);
  await answerUnmarked(page, mouse(page), one, false);
  await expect.poll(async () => (await rows(page, 'attempts')).length).toBe(1);
  return rows(page, 'attempts');
}

/** Opens the rescue page, and presses for the raw data. */
async function rescued(page: Page, site: Site) {
  await page.goto(site.url('/rescue/'));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the raw data' }).click(),
  ]);
  return JSON.parse(readFileSync(await file.path(), 'utf8'));
}

const kindOf = (path = '') => path.replace(/^\/[^/]+\/(practice|paths|questions|lessons)\/.+$/, '$1');

/** The pages of the site that have an island; one of each kind. */
const ISLANDS = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .sort()
  .filter((file) => file.endsWith('index.html'))
  .filter((file) => readFileSync(join(SITE, file), 'utf8').includes('<astro-island'))
  .map((file) => `/${file.slice(0, -'index.html'.length)}`)
  .filter((path, at, all) => kindOf(path) !== kindOf(all[at - 1]));

test('with every script of the app missing, a page says after five seconds where the data can be got, and it is got there', async ({
  page,
  site,
}) => {
  const stored = await answerOne(page, site);
  site.misbehave((path) => (SCRIPT.test(path) ? { status: 404, body: 'Not found' } : undefined));
  await page.goto(site.url('/settings/'));
  await expect(slow(page)).toHaveCount(0);
  await expect(slow(page)).toBeVisible();
  await page.getByRole('link', { name: 'rescue page', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Get your data out' })).toBeVisible();
  expect(await rescued(page, site)).toMatchObject({ format: 'signalmark-record', attempts: stored });
});

test('every page with an island says so where no script comes, once', async ({ page, site }) => {
  test.setTimeout(30_000 + ISLANDS.length * 5_000);
  expect(ISLANDS.length).toBeGreaterThan(10);
  // Home is an introduction for who has no answer yet, and waits for nothing.
  await answerOne(page, site);
  await page.goto(site.url('/'));
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  site.misbehave((path) => (SCRIPT.test(path) ? { status: 404, body: 'Not found' } : undefined));
  for (const path of ISLANDS) {
    await page.goto(site.url(path));
    // The five seconds, over at once.
    await page.evaluate(() => document.getAnimations().forEach((animation) => void animation.finish()));
    await expect(slow(page), path).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'rescue page', exact: true }).filter({ visible: true }), path).toHaveCount(1);
  }
});

test('no page says so where all is well', async ({ page, site }) => {
  test.setTimeout(30_000 + ISLANDS.length * 5_000);
  for (const path of ISLANDS) {
    await page.goto(site.url(path));
    await expect(page.locator('astro-island[ssr]:is([client="load"], [client="idle"]), .opening'), path).toHaveCount(0);
    await page.evaluate(() => document.getAnimations().forEach((animation) => void animation.finish()));
    await expect(slow(page), path).toHaveCount(0);
  }
});

test('where the app throws as it starts, the page says so, and the rescue page works', async ({ page, site }) => {
  const stored = await answerOne(page, site);
  site.misbehave((path) =>
    /\/(page|view|practice)\.[^/]*\.js$/.test(path) ? { body: 'throw new Error("broken")', type: 'text/javascript' } : undefined,
  );
  await page.goto(site.url(`/${EXAM}/practice/`));
  await expect(slow(page)).toBeVisible();
  expect(await rescued(page, site)).toMatchObject({ attempts: stored });
});

for (const path of ['/settings/', `/${EXAM}/missed/`])
  test(`where the storage takes the record and never answers, ${path} says that it takes long`, async ({ page, site }) => {
    await page.addInitScript(() => {
      const never = () => new EventTarget() as IDBRequest;
      for (const place of [IDBObjectStore, IDBIndex])
        Object.assign(place.prototype, { get: never, getAll: never, openCursor: never });
    });
    await page.goto(site.url(path));
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    await expect(slow(page)).toBeVisible();
  });

test('where the storage does not open, the word about it leads to the rescue page, too', async ({ page, site }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await page.goto(site.url('/settings/'));
  await page.getByRole('alert').getByRole('link', { name: 'Rescue page' }).click();
  await expect(page.getByRole('heading', { name: 'Get your data out' })).toBeVisible();
});

test('the rescue page says so where there is nothing, and makes nothing', async ({ page, site }) => {
  await page.goto(site.url('/rescue/'));
  await page.getByRole('button', { name: 'Download the raw data' }).click();
  await expect(page.getByText(/no record/)).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('the rescue page hands out what lies beside the database, of this site only', async ({ page, site }) => {
  await page.goto(site.url('/rescue/'));
  const button = page.getByRole('button', { name: 'Download what waits' });
  await button.click();
  await expect(page.getByText('Nothing waits.')).toBeVisible();
  await page.evaluate(() => {
    localStorage.setItem('signalmark:/:waiting:1', '{"an":"answer"}');
    localStorage.setItem('another:/:waiting:1', 'no');
  });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toEqual({ 'signalmark:/:waiting:1': '{"an":"answer"}' });
});

test('the rescue page asks for no other file', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(site.url('/rescue/'), { waitUntil: 'networkidle' });
  await expect(page.getByRole('button', { name: 'Download the raw data' })).toBeVisible();
  expect(asked).toEqual(['/rescue/']);
});

test.describe('with the site kept offline', () => {
  test.use({ serviceWorkers: 'allow', folder: SMALL_SITE });
  test.beforeEach(() => test.setTimeout(120_000));

  /** Puts a portal's page in the place of everything that is kept, as the worker of 0.4.0 did. */
  const poison = (page: Page, which: RegExp) =>
    page.evaluate(async (pattern) => {
      for (const name of await caches.keys()) {
        if (!new RegExp(pattern).test(name)) continue;
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          if (!request.url.endsWith('/left-out'))
            await cache.put(request, new Response('<h1>Log in</h1>', { headers: { 'content-type': 'text/html' } }));
      }
    }, which.source);

  test('a poisoned copy is repaired from the rescue page, and the record is as it was', async ({ page, site, folder }) => {
    const stored = await answerOne(page, site);
    await keptOffline(page);
    await poison(page, /:(copy|rescue)/);
    expect(wrongOf(await keptFiles(page), folder).length).toBeGreaterThan(200);
    await page.goto(site.url('/settings/'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log in');
    expect(await rescued(page, site)).toMatchObject({ attempts: stored });
    await repair(page).click();
    await expect(page.getByText('The offline copy was checked and is in order.')).toBeVisible({ timeout: 60_000 });
    expect(wrongOf(await keptFiles(page), folder)).toEqual([]);
    await site.stop();
    await page.goto(site.url('/settings/'));
    await expect(page.getByText('1 answer is stored on this device')).toBeVisible();
    expect(await rescued(page, site)).toMatchObject({ attempts: stored });
  });

  test('behind a portal the kept rescue page opens, and a repair changes nothing', async ({ page, site, folder }) => {
    const stored = await answerOne(page, site);
    await keptOffline(page);
    const before = await keptFiles(page);
    site.misbehave(() => PORTAL);
    expect(await rescued(page, site)).toMatchObject({ attempts: stored });
    await repair(page).click();
    await expect(page.getByText('The site could not be reached, so nothing was changed.')).toBeVisible();
    expect(await keptFiles(page)).toEqual(before);
    expect(wrongOf(before, folder)).toEqual([]);
  });

  test('the settings repair a copy in which files are wrong or missing', async ({ page, site, folder }) => {
    await page.goto(site.url('/settings/'));
    await keptOffline(page);
    await page.reload();
    await expect(page.getByText('This site works without a network.')).toBeVisible();
    const whole = (await keptFiles(page)).length;
    await page.evaluate(async () => {
      const name = (await caches.keys()).find((one) => one.includes(':copy:')) ?? '';
      const cache = await caches.open(name);
      const [first, ...others] = (await cache.keys()).filter(({ url }) => url.includes('/about/') || url.includes('/lessons/'));
      if (first) await cache.put(first, new Response('<h1>Log in</h1>'));
      for (const request of others) await cache.delete(request);
    });
    expect((await keptFiles(page)).length).toBeLessThan(whole - 10);
    await repair(page).click();
    await expect(page.getByText('The offline copy was checked and is in order.')).toBeVisible({ timeout: 60_000 });
    expect((await keptFiles(page)).length).toBe(whole);
    expect(wrongOf(await keptFiles(page), folder)).toEqual([]);
  });

  test('a repair that does not get every file says so, and keeps the good ones', async ({ page, site, folder }) => {
    await page.goto(site.url('/rescue/'));
    await page.goto(site.url('/settings/'));
    await keptOffline(page);
    await poison(page, /:copy:/);
    site.misbehave((path) => (/^\/bank\//.test(path) ? PORTAL : undefined));
    await page.goto(site.url('/rescue/'));
    await repair(page).click();
    await expect(page.getByText('Some files could not be brought as they were published.')).toBeVisible({ timeout: 60_000 });
    const kept = await keptFiles(page);
    expect(wrongOf(kept, folder)).toEqual([]);
    expect(kept.length).toBeGreaterThan(150);
  });
});
