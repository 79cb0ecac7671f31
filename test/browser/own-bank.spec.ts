import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crawl, deadStyleAddresses } from '../built/crawl.ts';
import { barriers } from './barriers.ts';
import { buildSite } from './build.ts';
import { expect, test } from './fixtures.ts';
import { PROJECT, TEMP } from './folders.ts';
import { hasRows } from './practicing.ts';

const COPY = join(TEMP, 'own-project');
const BASE = '/sub/';
const EXAMPLE = join(PROJECT, 'docs/example-exam');

test.describe.configure({ mode: 'default' });
test.use({ folder: join(COPY, 'dist'), base: BASE });

/** What docs/own-content.md says: the project without our content and questions, with the example exam in their place. */
test.beforeAll(async () => {
  test.setTimeout(120_000);
  rmSync(COPY, { recursive: true, force: true });
  for (const name of [
    'astro.config.mjs',
    'integrations',
    'src',
    'public',
    'scripts',
    'LICENSE',
    'package.json',
    'tsconfig.base.json',
  ])
    cpSync(join(PROJECT, name), join(COPY, name), { recursive: true });
  for (const name of ['content', 'questions']) cpSync(join(EXAMPLE, name), join(COPY, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(COPY, 'node_modules'), 'junction');
  await promisify(execFile)(process.execPath, ['scripts/astro.mjs', 'build', '--silent'], {
    cwd: COPY,
    env: { ...process.env, SIGNALMARK_BASE: BASE, SIGNALMARK_SITE: 'https://tea.example', SIGNALMARK_CONTENT: COPY },
  });
});

const built = (path: string): string => readFileSync(join(COPY, 'dist', path), 'utf8');
const files = (): readonly string[] =>
  readdirSync(join(COPY, 'dist'), { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));

test('a site of another exam names neither our exams nor their provider', () => {
  const texts = files().filter((name) => /\.(html|js|json|xml|txt|webmanifest)$/.test(name));
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter((name) => /\bAWS\b|Amazon|\bA[IW]F\b|\bAIP\b|a[iw]f-c|aip-c/i.test(built(name)))).toEqual([]);
});

test('it says its own name, notice, origin and license', () => {
  expect(built('index.html')).toContain('Tea School');
  expect(built('tea-101/index.html')).toContain('Tea School is independent of the Harbor Tea Club');
  expect(built('about/index.html')).toContain('two members answered each of them');
  expect(built('licenses/index.html')).toContain('the authors of Tea School');
  expect(JSON.parse(built('manifest.webmanifest')).name).toBe('Tea School');
});

test('no link of it is dead', () => {
  const { dead, links } = crawl(join(COPY, 'dist'), BASE);
  expect(dead).toEqual([]);
  expect(links).toBeGreaterThan(500);
  expect(deadStyleAddresses(join(COPY, 'dist'))).toEqual([]);
});

test('its sitemap lists the pages for readers, all of which are there, and robots.txt names it', () => {
  expect(built('robots.txt')).toContain('Sitemap: https://tea.example/sub/sitemap-index.xml\n');
  expect(built('sitemap-index.xml')).toContain('<loc>https://tea.example/sub/sitemap-0.xml</loc>');
  const pages = [...built('sitemap-0.xml').matchAll(/<loc>https:\/\/tea\.example\/sub\/([^<]*)<\/loc>/g)].map(
    (match) => match[1] ?? '',
  );
  const there = new Set(files());
  expect(pages.filter((page) => !there.has(`${page}index.html`))).toEqual([]);
  expect(pages).toEqual(expect.arrayContaining(['', 'licenses/', 'tea-101/lessons/green-tea/']));
  expect(
    pages.filter((page) => /^(404|rescue|settings|authoring)|\/(question|missed|progress|assign|assignment)\//.test(page)),
  ).toEqual([]);
  for (const page of pages)
    expect(built(`${page}index.html`)).toContain(`<link rel="canonical" href="https://tea.example/sub/${page}">`);
  for (const page of ['404.html', 'settings/index.html', 'tea-101/question/index.html'])
    expect(built(page)).toContain('<meta name="robots" content="noindex">');
});

test('headers for its host are for paths under the base', () => {
  const paths = built('_headers')
    .split('\n')
    .filter((line) => line.startsWith('/'));
  expect(paths).toEqual(['/sub/*', '/sub/_astro/*', '/sub/bank/*', '/sub/sw.js']);
});

test('its four questions can be practiced, and the answers are kept', async ({ page, site }) => {
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: 'TEA-101' }).first().click();
  await page.getByRole('link', { name: 'Practice 1.1' }).click();
  for (let at = 1; at <= 4; at++) {
    await expect(page.getByRole('heading', { name: `Question ${at} of 4`, exact: true })).toBeVisible();
    const [radio, list] = [page.getByRole('radio'), page.getByRole('combobox')];
    await expect(page.getByRole('button', { name: 'Answer', exact: true })).toBeVisible();
    if ((await radio.count()) > 0) {
      await page.locator('.stem [data-unit="1"]').first().click();
      await radio.nth(0).check();
    } else if ((await list.count()) > 0) {
      for (const one of await list.all()) await one.selectOption({ index: 1 });
    } else
      for (const name of ['Boil the water.', 'Let the water cool.', 'Pour the water over the leaves.'])
        await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Result' }).getByRole('heading')).toBeVisible();
    await hasRows(page, 'attempts', at, BASE);
    if (at === 1) {
      // A problem is reported where the site says, with the answer just given; nothing goes anywhere by itself.
      await page.getByRole('button', { name: 'Report a problem' }).click();
      await expect(page.getByLabel('The report')).toHaveValue(/^Question: tea-101\/1\.1\/[\s\S]*\nMy answer: “/);
      const link = page.getByRole('link', { name: 'Open it as an email' });
      await expect(link).toHaveAttribute('href', /^mailto:questions@example\.com\?subject=Problem%20with%20question%20tea-101/);
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: at < 4 ? /^Next/ : 'Finish' }).click();
  }
  await expect(page.getByRole('heading', { name: 'Practice finished' })).toBeVisible();
});

test('a link to the part of the settings about data opens at it', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await page.goto(site.url('/about/'));
  await page
    .locator('main')
    .getByRole('link', { name: /^download/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Your data' })).toBeInViewport();
});

test('every license can be read', async ({ page, site }) => {
  await page.goto(site.url('/licenses/'));
  await page.getByText(/^dexie [\d.]+, Apache-2\.0$/).click();
  await expect(page.getByText('Apache License', { exact: false }).first()).toBeVisible();
  for (const name of ['preact', 'nanostores', '@fontsource-variable/source-serif-4'])
    await expect(page.getByText(new RegExp(`^${name} [\\d.]+, `))).toBeVisible();
});

test('with no exam at all the site is built, leads nowhere dead, and says what to do', async () => {
  test.setTimeout(120_000);
  const root = join(TEMP, 'no-exam');
  mkdirSync(join(root, 'content'), { recursive: true });
  const folder = await buildSite('no-exam-site', { SIGNALMARK_CONTENT: root, SIGNALMARK_BASE: BASE });
  expect(crawl(folder, BASE).dead).toEqual([]);
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(home).toContain('an exam begins with a file <code>content/&lt;exam&gt;/exam.yaml</code>');
});
