import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EXAM, question, questions } from './bank.ts';
import { buildSite } from './build.ts';
import { expect, test, waitOutRests, watch } from './fixtures.ts';
import { SITE, SMALL_SITE, TEMP } from './folders.ts';
import { mouse } from './hands.ts';
import { keptOffline } from './offline-copy.ts';
import { answerUnmarked, hasRows, onQuestion, rows } from './practicing.ts';
import { type Site, serveSite } from './site-server.ts';

/** The paths of all pages but those of questions, for which offline one generic page stands in. */
const PAGES = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .map((file) => `/${file}`)
  .filter((file) => file.endsWith('/index.html') && !/\/(questions\/.+|question)\/index\.html$/.test(file))
  .map((file) => file.slice(0, -'index.html'.length))
  .sort();

/** One page of each kind: lessons and signals have many. */
const KINDS = PAGES.filter((path, at) => {
  const kind = (one: string | undefined) => one?.replace(/(lessons|signals|rules)\/[^/]+\/$/, '$1/one/');
  return kind(path) !== kind(PAGES[at - 1]);
});

/** What a page's own file says is its heading; some are made by scripts. */
const headingOf = (path: string): string | undefined =>
  /<h1[^>]*>([^<]*)<\/h1>/.exec(readFileSync(join(SITE, path, 'index.html'), 'utf8'))?.[1];

const unescaped = (html: string) =>
  html
    .replaceAll('&#39;', "'")
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

for (const base of ['/', '/sub/']) {
  const folder = base === '/' ? SITE : join(TEMP, 'sub');

  // One visit keeps the site; from then on there is no network.
  test.describe(`after one visit, under ${base}`, () => {
    test.describe.configure({ mode: 'serial' });
    let site: Site;
    let page: Page;
    let faults: readonly string[];

    test.beforeAll(async ({ browser }) => {
      // Builds a site: on a busy machine that takes a while.
      test.setTimeout(300_000);
      if (base !== '/') await buildSite('sub', { SIGNALMARK_BASE: base });
      site = await serveSite(folder, base, { fresh: true });
      const context = await browser.newContext({ serviceWorkers: 'allow' });
      await waitOutRests(context);
      faults = watch(context, site.origin);
      page = await context.newPage();
      await page.goto(site.url('/'));
      await keptOffline(page);
      await site.stop();
      await context.setOffline(true);
    });
    test.afterAll(async () => {
      await page.context().close();
      expect(faults).toEqual([]);
    });

    test('every kind of page opens without a network, and shows its heading', async () => {
      // Grows with what is walked: a busy machine may take seconds for a page.
      test.setTimeout(60_000 + KINDS.length * 3_000);
      expect(KINDS.length).toBeGreaterThan(15);
      for (const path of KINDS) {
        await page.goto(site.url(path), { waitUntil: 'commit' });
        const heading = page.getByRole('heading', { level: 1 });
        const words = headingOf(path);
        if (words === undefined) await expect(heading, path).toBeVisible();
        else await expect(heading, path).toHaveText(unescaped(words));
      }
      await page.goto(site.url('/no/such/page/'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByRole('dialog').getByRole('textbox').fill('glossary');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
    });

    test('every page is there without a network, byte for byte as it was built', async () => {
      expect(PAGES.length).toBeGreaterThan(50);
      await page.goto(site.url('/about/'));
      const kept = await page.evaluate(
        (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).text())),
        PAGES.map((path) => site.url(`${path}index.html`)),
      );
      const built = PAGES.map((path) => readFileSync(join(folder, path, 'index.html'), 'utf8'));
      expect(PAGES.filter((_, at) => kept[at] !== built[at])).toEqual([]);
    });

    test('question pages come out of the packs without a network, and their answers can be opened', async () => {
      const some = [
        ...questions('multiple-choice').slice(0, 1),
        ...questions('multiple-choice').slice(-1),
        question('multiple-response'),
        question('ordering'),
        question('matching'),
      ];
      for (const [at, one] of some.entries()) {
        await page.goto(site.url(`/${one.id.replace('/', '/questions/')}/`));
        await expect(page.getByRole('heading', { level: 1, name: 'Question', exact: true })).toBeVisible();
        await expect(page.locator('.lead-in').first()).toHaveText(one.text.text.split('\n\n').at(-1) ?? '');
        await page.getByText('Show the answer').click();
        await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
        await hasRows(page, 'attempts', at + 1, base);
      }
    });

    test('a practice begun and ended without a network is stored, and says that there is none', async () => {
      const [first, second] = [question('multiple-choice', (one) => one.item.marking), question('matching')];
      const before = (await rows(page, 'attempts', base)).length;
      const query = new URLSearchParams([first, second].map(({ id }) => ['item', id]));
      await page.goto(site.url(`/${EXAM}/practice/?${query}`));
      await onQuestion(page, 1, 2);
      await expect(page.getByText('Offline', { exact: true })).toBeVisible();
      await answerUnmarked(page, mouse(page), first, false);
      await mouse(page).press('Next question');
      await answerUnmarked(page, mouse(page), second, true);
      await mouse(page).press('Finish');
      await expect(page.getByText('1 of 2 right')).toBeVisible();
      await page.goto(site.url(`/${EXAM}/missed/`));
      await expect(page.getByRole('link', { name: first.title, exact: true }).first()).toBeVisible();
      await hasRows(page, 'attempts', before + 2, base);
    });
  });
}

test.describe('on a host that sends addresses with .html on to others', () => {
  test.use({
    serviceWorkers: 'allow',
    folder: SMALL_SITE,
    site: async ({ folder }, use) => {
      const site = await serveSite(folder, '/', { tidy: true, fresh: true });
      await use(site);
      await site.stop().catch(() => undefined);
    },
  });

  test('pages open without a network, and so does the page that says what is not there', async ({ page, site }) => {
    await page.goto(site.url('/'));
    await keptOffline(page);
    await site.stop();
    await page.goto(site.url('/about/'), { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { name: 'About Signalmark' })).toBeVisible();
    await page.goto(site.url('/nowhere/'), { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible();
  });
});
