import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { tellFigures } from '../figures.ts';
import { EXAM } from './bank.ts';
import { nextVersion } from './build.ts';
import { expect, test } from './fixtures.ts';
import { SMALL_SITE } from './folders.ts';
import { attemptEnds, keptFiles, keptOffline, newVersionWaits, noteAttempts, sha256Of, wrongOf } from './offline-copy.ts';
import type { Misdeed, Site } from './site-server.ts';

const NEWS = 'About the next version';
const PORTAL: Misdeed = { body: '<!doctype html><title>Wi-Fi</title><h1>Log in to the Wi-Fi</h1>' };
const GONE: Misdeed = { status: 404, body: 'Not found' };
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Waits for a new version and takes it: the page about the site is then of it. */
async function takeUpdate(page: Page): Promise<void> {
  await newVersionWaits(page);
  await page.getByRole('button', { name: 'Update now' }).click();
  await expect(heading(page)).toHaveText(NEWS);
}

/** Looks at every file that is kept: each has the bytes of a build, of one of these. */
async function expectNoneWrong(page: Page, ...builds: readonly string[]): Promise<void> {
  const kept = await keptFiles(page);
  expect(wrongOf(kept, ...builds)).toEqual([]);
  tellFigures('offline-copy', { 'looks at the copy': 1, 'files kept': kept.length, 'files wrong': 0 });
}

type Rule = (path: string) => Misdeed | undefined;

/** The page that is open first is sound: the host misbehaves from the moment that the worker is asked for. */
const onceWorkerIsAsked = (rule: Rule): Rule => {
  let asked = false;
  return (path) => {
    asked ||= path === '/sw.js';
    return asked ? rule(path) : undefined;
  };
};

/** Every second file, by its name: the same ones each time. */
const isEven = (path: string) => [...path].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 0;

/** What hosts and networks do, by which a copy cannot be made whole. */
const FAULTS: readonly (readonly [name: string, rule: Rule])[] = [
  ['a portal that answers 200 to everything but the worker', (path) => (path === '/sw.js' ? undefined : PORTAL)],
  [
    'a host that sends the start page for half of the files',
    (path) => (path !== '/sw.js' && isEven(path) ? { file: join(SMALL_SITE, 'index.html') } : undefined),
  ],
  ['a host that lacks half of the files', (path) => (path !== '/sw.js' && isEven(path) ? GONE : undefined)],
];

/** What a host that has this folder sends: folders by their index.html. */
function fileOf(folder: string, path: string): Misdeed {
  const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) ? { file } : GONE;
}

/** A worker that is deployed before its files. */
const tooEarly: Rule = (path) => (path === '/sw.js' ? undefined : fileOf(SMALL_SITE, path));

let next: string;
test.describe.configure({ mode: 'default' });
test.use({ serviceWorkers: 'allow', fresh: true, folder: SMALL_SITE });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  next = await nextVersion(SMALL_SITE, NEWS);
});
test.beforeEach(async ({ page }) => {
  test.setTimeout(240_000);
  await noteAttempts(page);
});

/** Without a network every part of the app is there, as it was built. */
async function worksOffline(page: Page, site: Site, folder: string) {
  await site.stop();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file}`)
    .filter((file) =>
      /^\/(_astro\/.*\.(js|css|woff2)|bank\/.*\.json|([^/]+\/)?((practice|mock|review|question)\/)?index\.html)$/.test(file),
    );
  const got = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(async (address) => {
          const bytes = await (await fetch(address)).arrayBuffer();
          const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
          return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        }),
      ),
    paths,
  );
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter((path, at) => sha256Of(join(folder, path)) !== got[at])).toEqual([]);
  await site.start();
}

test('behind a portal and on hosts that send other files or none, a first visit keeps nothing wrong, and the next good load keeps the site', async ({
  page,
  site,
  folder,
}) => {
  for (const [name, rule] of FAULTS) {
    site.misbehave(onceWorkerIsAsked(rule));
    await page.goto(site.url('/about/'));
    await attemptEnds(page, 'redundant');
    expect(wrongOf(await keptFiles(page), folder), name).toEqual([]);
    expect(await page.evaluate(() => navigator.serviceWorker.controller), name).toBeNull();
    site.misbehave();
  }
  await page.reload();
  await keptOffline(page);
  expect(wrongOf(await keptFiles(page), folder)).toEqual([]);
  await worksOffline(page, site, folder);
});

test('behind them, and where a worker is deployed before its files, an update fails whole, the copy before stays, and the next good load updates it', async ({
  page,
  site,
  folder,
}) => {
  await page.goto(site.url('/about/'));
  await keptOffline(page);
  site.deploy(next);
  for (const [name, rule] of [...FAULTS, ['a worker before its files', tooEarly] as const]) {
    site.misbehave(rule);
    await page.reload();
    await attemptEnds(page, 'redundant');
    expect(wrongOf(await keptFiles(page), folder, next), name).toEqual([]);
    await expect(heading(page), name).toHaveText('About Signalmark');
  }
  await worksOffline(page, site, folder);
  site.misbehave();
  await page.reload();
  await takeUpdate(page);
  expect(wrongOf(await keptFiles(page), folder, next)).toEqual([]);
  await worksOffline(page, site, next);
});

/** Whether an address is that of a page, as hosts have it, and not of a file. */
const isPage = (path: string) => path.endsWith('/') || path.endsWith('.html');

test('behind a CDN with the pages of the version before, the app is kept as built; the stale pages come with the next good load', async ({
  page,
  site,
  folder,
}) => {
  await page.goto(site.url('/about/'));
  await keptOffline(page);
  site.deploy(next);
  site.misbehave((path) => (isPage(path) ? fileOf(folder, path) : undefined));
  await page.reload();
  await takeUpdate(page);
  await expectNoneWrong(page, folder, next);
  await worksOffline(page, site, next);
  await page.goto(site.url('/settings/'));
  await expect(page.getByText(/^\d+ pages or pictures could not be kept/)).toBeVisible();
  site.misbehave();
  await page.reload();
  await expect(page.getByText(/could not be kept/)).toHaveCount(0);
  await site.stop();
  await page.goto(site.url(`/${EXAM}/lessons/rag/`));
  await expect(heading(page)).toBeVisible();
});

test('on a host that sends the start page for every other page, the app is kept as built and the settings say what is missing', async ({
  page,
  site,
  folder,
}) => {
  site.misbehave((path) =>
    path !== '/about/' && path !== '/settings/' && isPage(path) ? { file: join(folder, 'index.html') } : undefined,
  );
  await page.goto(site.url('/about/'));
  await keptOffline(page);
  await expectNoneWrong(page, folder);
  await worksOffline(page, site, folder);
  await page.goto(site.url('/settings/'));
  await expect(page.getByText(/^\d+ pages or pictures could not be kept/)).toBeVisible();
  await site.stop();
  await page.goto(site.url(`/${EXAM}/practice/`));
  await expect(page.getByRole('button', { name: /^Start \d+ questions$/ })).toBeVisible();
});

test('a copy that the worker of 0.4.0 filled with a portal is healed by this one as soon as the host is right again', async ({
  page,
  site,
  folder,
}) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(html|js|css|json)$/.test(file) && !/(^sw\.js$|\/questions\/.+\/)/.test(file))
    .map((file) => [`/${file}`, sha256Of(join(folder, file)).slice(0, 16)]);
  const old = readFileSync(join(import.meta.dirname, '../fixtures/offline/worker-0.4.0.js'), 'utf8');
  const body = `const __FILES__ = ${JSON.stringify(files)}, __VERSION__ = 'old', __BASE__ = '/';\n${old}`;
  site.misbehave(onceWorkerIsAsked((path) => (path === '/sw.js' ? { body, type: 'text/javascript' } : PORTAL)));
  await page.goto(site.url('/about/'));
  await keptOffline(page);
  expect(wrongOf(await keptFiles(page), folder)).toHaveLength(files.length);
  await page.goto(site.url('/settings/'));
  await expect(heading(page)).toHaveText('Log in to the Wi-Fi');

  site.misbehave();
  // The browser asks for a newer worker after a page was opened, by itself.
  const replaced = page.evaluate(
    () => new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })),
  );
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await replaced;
  // The new worker answers for pages a little before it has cleared up.
  await expect.poll(async () => wrongOf(await keptFiles(page), folder).length).toBe(0);
  await page.reload();
  await expect(heading(page)).toHaveText('Settings');
  await worksOffline(page, site, folder);
});
