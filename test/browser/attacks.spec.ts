import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { MATH_ELEMENTS } from '../../src/content/formula/math-parts.ts';
import { miniBankWith } from '../bank/mini-bank.ts';
import { tellFigures } from '../figures.ts';
import { allAttacks, attackedFiles, writeContent } from './attacked-content.ts';
import { buildSite } from './build.ts';
import { expect, test } from './fixtures.ts';
import { TEMP } from './folders.ts';

const ROOT = join(TEMP, 'attacked-content');
const FOLDER = join(TEMP, 'attacked');

test.describe.configure({ mode: 'default' });
test.use({ folder: FOLDER });

const attacked = attackedFiles();

test.beforeAll(async () => {
  // Another spec may be building.
  test.setTimeout(180_000);
  writeContent(ROOT, attacked.files);
  await buildSite('attacked', { SIGNALMARK_CONTENT: ROOT });
});

/** The pages with attacks in them. */
const pages = (): readonly string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => /mini-c01\/(questions\/3\.1\/(text|words)-|lessons\/lesson-|signals\/(signal-|index)).*html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);

/** Elements and attributes that no page of ours may have. */
const dangers = (page: Page): Promise<readonly string[]> =>
  page.locator('main').evaluate(
    (main, parts) => {
      const found: string[] = [];
      for (const element of main.querySelectorAll('*')) {
        // The field that narrows a list is ours; it sends nothing.
        const isOurs = element.matches('.filter > form:not([action])');
        if (/^(iframe|object|embed|form|base|meta|video|audio|template)$/.test(element.localName) && !isOurs)
          found.push(element.outerHTML);
        // Formulas are made of what is listed, and of nothing that links or loads.
        if (element.localName === 'math' && element.querySelector(`*:not(${parts})`) !== null) found.push(element.outerHTML);
        for (const { name, value } of element.attributes) {
          if (/^on|^style$|^srcdoc$|^formaction$/.test(name)) found.push(element.outerHTML);
          if (name === 'src' && new URL(value, location.href).origin !== location.origin) found.push(element.outerHTML);
        }
        if (element instanceof HTMLAnchorElement && !/^(https?:|mailto:)$/.test(element.protocol)) found.push(element.outerHTML);
        element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      }
      return found;
    },
    [...MATH_ELEMENTS].join(','),
  );

async function openAll(page: Page, url: (path: string) => string, paths: readonly string[]) {
  const calls: string[] = [];
  page.on('dialog', (dialog) => {
    calls.push(dialog.message());
    void dialog.dismiss();
  });
  for (const path of paths) {
    await page.goto(url(path));
    for (const answer of await page.getByText('Show the answer').all()) await answer.click();
    expect(await dangers(page), path).toEqual([]);
    expect(page.url(), 'no page sends elsewhere').toBe(url(path));
  }
  expect(calls).toEqual([]);
  tellFigures('attacked-pages', { pages: paths.length, 'dangerous nodes': 0, 'scripts run': 0 });
}

test('the checker refuses most attacks, and the rest stands in this content', () => {
  expect(allAttacks().length).toBeGreaterThan(350);
  expect(attacked.let).toBeGreaterThan(150);
  const { problems } = compileBank(miniBankWith(...attacked.files));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(pages().length).toBeGreaterThan(40);
});

test.describe('without any content policy', () => {
  test.use({ bypassCSP: true });

  test('no attack runs, leaves a dangerous node or asks for anything elsewhere', async ({ page, site }) => {
    await openAll(page, site.url, pages());
  });

  test('nor in practice, before and after the answer', async ({ page, site }) => {
    const items = pages().flatMap((path) => /questions\/(3\.1\/[^/]+)\//.exec(path)?.[1] ?? []);
    const query = new URLSearchParams(items.map((item) => ['item', `mini-c01/${item}`]));
    const calls: string[] = [];
    page.on('dialog', (dialog) => {
      calls.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(site.url(`/mini-c01/practice/?${query}`));
    for (let at = 1; at <= items.length; at++) {
      await page.getByRole('heading', { name: `Question ${at} of ${items.length}`, exact: true }).waitFor();
      expect(await dangers(page)).toEqual([]);
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
      await page.getByText('Nothing is marked yet').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Sources' }).waitFor();
      expect(await dangers(page)).toEqual([]);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { name: 'Practice finished' }).waitFor();
    expect(calls).toEqual([]);
  });
});

test('with the content policy on, it has nothing to stop', async ({ page, site }) => {
  await openAll(
    page,
    site.url,
    pages().filter((path) => /lesson-|-1\/$/.test(path)),
  );
});
