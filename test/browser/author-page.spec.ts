import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { barriers, sticksOut } from './barriers.ts';
import { test } from './dev-server.ts';
import { test as built, expect } from './fixtures.ts';
import { SITE } from './folders.ts';

const FOLDER = 'questions/mini-c01/3.1';
const WEEKLY = `${FOLDER}/weekly-policies.md`;
const TWO = `${FOLDER}/two-that-fit.md`;

const authorPath = (file: string) => `/author/?${new URLSearchParams({ file })}`;
const read = (content: string, file: string) => readFileSync(join(content, file), 'utf8');
const write = (content: string, file: string, text: string) => writeFileSync(join(content, file), text);
const lineOf = (text: string, start: string) => text.split('\n').findIndex((line) => line.startsWith(start)) + 1;

// One after the other: they share a dev server.
test.describe.configure({ mode: 'default' });

/** Opens a page that says this, again where a reload that a saved file asked for came in between. */
const open = (page: Page, url: string, says?: string) =>
  expect(async () => {
    await page.goto(url);
    if (says) await expect(page.getByText(says).first()).toBeVisible({ timeout: 3000 });
    expect(page.url()).toBe(url);
  }).toPass();

/** Waits until the cells of a row of the coverage, by their columns' headers, are these. */
const expectCells = (page: Page, row: RegExp, wanted: Readonly<Record<string, string>>) =>
  expect(async () => {
    const table = page.getByRole('table', { name: 'MINI-C01' });
    const heads = await table.locator('thead tr').last().getByRole('columnheader').allInnerTexts();
    const values = await table.getByRole('row', { name: row }).getByRole('cell').allInnerTexts();
    expect(Object.fromEntries(heads.map((head, at) => [head, values[at] ?? '']))).toMatchObject(wanted);
  }).toPass();

test('while a file is edited its problems show with place, line, hint and rule, and go when it is fixed', async ({
  page,
  site,
  content,
}) => {
  const good = read(content, WEEKLY);
  await open(page, site.url('/author/'));
  await expect(page.getByText('18 files checked, no problems.')).toBeVisible();
  await expect(page.getByText('Nothing was saved yet.')).toBeVisible();

  const bad = good.replace('objective:', 'objectve:');
  write(content, WEEKLY, bad);
  const place = `${WEEKLY}:${lineOf(bad, 'objectve:')}:1`;
  const problem = page.getByRole('listitem').filter({ hasText: place }).filter({ hasText: 'unknown-key' });
  await expect(problem).toBeVisible();
  await expect(page.getByText(`Following ${WEEKLY}`)).toBeVisible();
  await expect(page.getByText(/1 error, 0 warnings in 1 file/)).toBeVisible();
  await expect(problem.getByText('Error', { exact: true })).toBeVisible();
  await expect(problem.getByText('objectve: 3.1.2')).toBeVisible();
  await expect(problem.getByText('did you mean `objective`?')).toBeVisible();
  await expect(page.getByText('The question shows here as soon as its errors are fixed.')).toBeVisible();

  await problem.getByRole('link', { name: 'unknown-key' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('unknown-key');
  await open(page, site.url('/mini-c01/'));
  await expect(page.getByText(/All problems.*\/author\//).first()).toBeVisible();

  await open(page, site.url('/author/'));
  write(content, WEEKLY, good);
  await expect(page.getByText('No problems in this file.')).toBeVisible();
  await expect(page.getByText(place)).toHaveCount(0);
  await page.getByRole('link', { name: 'Its page on the site' }).click();
  await expect(page.getByText('An insurer wants an assistant').first()).toBeVisible();
  write(content, WEEKLY, good.replace('An insurer wants', 'A harbor wants'));
  await expect(page.getByText('A harbor wants an assistant').first()).toBeVisible();
});

test('a question stands beside its facts: what each phrase means, what marking everything earns, and that the author’s marking earns all', async ({
  page,
  site,
}) => {
  await open(page, site.url(authorPath(WEEKLY)));
  const met = page.getByRole('region', { name: 'As a learner meets it' });
  const facts = page.getByRole('region', { name: 'Its facts' });
  await expect(met.getByText('Which approach should the insurer choose?')).toBeVisible();
  await expect(met.getByText('Retrieve the clauses at request time.')).toBeVisible();

  await expect(facts.getByText('3.1.2 Choose by what a scenario says')).toBeVisible();
  await expect(facts.getByText(/checked twice, 2026-11-19/)).toBeVisible();
  const earnings = facts.getByRole('region', { name: 'What marking earns' });
  for (const way of ['Guided, one pen', 'Guided, two pens', 'Open, one pen', 'Open, two pens']) {
    const [everything = '', authors = ''] = await earnings.getByRole('row', { name: way }).getByRole('cell').allInnerTexts();
    expect(everything, way).toMatch(/^0\b/);
    expect(authors, way).toMatch(/^1\s+as it must be/);
  }
  await expect(facts.getByRole('row', { name: /Retrieve the clauses/ })).toContainText(/Key\s+rag\s+65/);
  const freshness = facts.getByRole('listitem').filter({ hasText: 'Signal “change every week”' });
  await expect(freshness).toContainText('2, decisive');
  await expect(freshness).toContainText('Points torag');
  await expect(facts.getByRole('listitem').filter({ hasText: 'Decoy “two terabytes' })).toContainText('Tempts tofine-tuning');

  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await met.locator('.phrase', { hasText: 'change every week' }).click();
  await met.getByRole('button', { name: 'Show the feedback' }).click();
  await expect(met.getByText(/1 of 2 signals found/)).toBeVisible();
  await expect(met.getByText('Retrieval reads what is current and can quote the clause it used.')).toBeVisible();
});

test('flip twins stand side by side with their changed words, which a screen reader hears as such, and so does an import beside what is there', async ({
  page,
  site,
  content,
}) => {
  await open(page, site.url(authorPath(WEEKLY)));
  const here = page.getByRole('region', { name: 'This question', exact: true });
  const twin = page.getByRole('region', { name: 'Its twin', exact: true });
  await expect(here.locator('mark')).toHaveText(
    '(changed: change every week and each answer must name the clause., end of the change)',
  );
  await expect(twin.locator('mark')).toContainText('never change, and each answer keeps the form of 9,000 letters.');
  await expect(here).toContainText('Retrieve the clauses at request time. (rag)');
  await expect(twin).toContainText('Fine-tune a model on the letters. (fine-tuning)');
  await twin.getByRole('link', { name: 'mini-c01/3.1/fixed-letters' }).click();
  await expect(page.getByText(`Showing ${FOLDER}/fixed-letters.md`)).toBeVisible();

  const imported = `${FOLDER}/weekly-policies-imported.md`;
  const draft = read(content, WEEKLY)
    .replace(/flips: .*/, 'status: draft')
    .replace('An insurer wants', 'A harbor wants');
  write(content, imported, draft);
  await open(page, site.url(authorPath(imported)), 'Beside the question that is there');
  await expect(page.getByRole('region', { name: 'The question that is there', exact: true }).locator('mark')).toContainText(
    'insurer',
  );
  await expect(here.locator('mark')).toContainText('harbor');
});

test('the page follows the file that is saved, a draft too, and coverage counts it', async ({ page, site, content }) => {
  await open(page, site.url('/author/'));
  await expectCells(page, /3\.1 Choose/, {
    Ready: '3',
    Wanted: '4',
    'Is that enough?': 'enough',
    'multiple choice': '2',
    'multiple response': '1',
    'Level 2': '2',
    'Level 3': '1',
    Draft: '0',
    Reserved: '0',
    'With errors': '0',
  });
  await expectCells(page, /3\.10 Carry/, {
    Ready: '2',
    Wanted: '2',
    Reserved: '1',
    ordering: '1',
    matching: '1',
  });

  const two = read(content, TWO);
  write(content, TWO, two.replace('level: 3', 'level: 3\nstatus: draft'));
  await expect(page.getByText(`Following ${TWO}`)).toBeVisible();
  await expect(page.getByText('This is a draft: only authors see it.')).toBeVisible();
  await expect(page.getByText('Which two approaches fit?')).toBeVisible();
  await expectCells(page, /3\.1 Choose/, { Ready: '2', Draft: '1', 'Is that enough?': 'too few' });

  write(content, WEEKLY, read(content, WEEKLY).replace('level: 2', 'level: 7'));
  await expect(page.getByText(`Following ${WEEKLY}`)).toBeVisible();
  await expectCells(page, /3\.1 Choose/, { Ready: '1', Draft: '1', 'With errors': '1' });

  await open(page, site.url(authorPath(TWO)));
  write(content, WEEKLY, read(content, WEEKLY).replace('level: 7', 'level: 2'));
  await expect(page.getByText('18 files checked, no problems.')).toBeVisible();
  await expect(page.getByText(`Showing ${TWO}`)).toBeVisible();
});

test('odd file names, an exam without questions and an empty bank break nothing', async ({ page, site, content }) => {
  const odd = `${FOLDER}/Größe & co #1 (100%)?.md`;
  await open(page, site.url('/author/'));
  write(content, odd, read(content, WEEKLY));
  await expect(page.getByText(`Following ${odd}`)).toBeVisible();
  await expect(page.getByText(`${odd}:1:1`).first()).toBeVisible();
  await page.getByRole('link', { name: 'Stay with it' }).click();
  await expect(page.getByText(`Showing ${odd}`)).toBeVisible();
  rmSync(join(content, odd));
  await expect(page.getByText('There is no such file.')).toBeVisible();

  const exam = read(content, 'content/mini-c01/exam.yaml').replaceAll('MINI-C01', 'BARE-C01');
  mkdirSync(join(content, 'content/bare-c01'));
  write(content, 'content/bare-c01/exam.yaml', exam);
  await open(page, site.url('/author/'), 'BARE-C01');
  await expect(page.getByRole('table', { name: 'BARE-C01' }).getByRole('row', { name: /^All/ })).toContainText('none yet');

  for (const folder of ['content', 'questions']) {
    for (const name of readdirSync(join(content, folder))) rmSync(join(content, folder, name), { recursive: true });
  }
  await open(page, site.url('/author/'), 'There is no content yet.');
  await expect(page.getByText('No exam can be read yet.')).toBeVisible();
});

test('a browser whose clock is an hour behind is told of an edit once', async ({ page, site, content }) => {
  await page.addInitScript(() => {
    Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin - 3_600_000 });
  });
  const good = read(content, WEEKLY);
  await open(page, site.url('/author/'));
  write(content, WEEKLY, good.replace('An insurer wants', 'A harbor wants'));
  await expect(page.getByText('A harbor wants an assistant').first()).toBeVisible();
  let asked = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) asked++;
  });
  await page.reload();
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  write(content, WEEKLY, good.replace('An insurer wants', 'A museum wants'));
  await expect(page.getByText('A museum wants an assistant').first()).toBeVisible();
  expect(asked).toBe(2);
});

test('no barrier in light or dark, and nothing sticks out at 390 px, with problems and without', async ({
  page,
  site,
  content,
}) => {
  cpSync(join(content, WEEKLY), join(content, `${FOLDER}/copy.md`));
  write(content, TWO, read(content, TWO).replace('{#few-examples', '{#few-exampels'));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 800 });
    await open(page, site.url(authorPath(WEEKLY)));
    await expect(
      page.getByRole('heading', { name: 'Problems in other files' }).or(page.getByText('unknown-signal')).first(),
    ).toBeVisible();
    expect(await sticksOut(page), colorScheme).toEqual([]);
    expect(await barriers(page), colorScheme).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await barriers(page), colorScheme).toEqual([]);
  }
  const scrolls = page.getByRole('region', { name: 'MINI-C01', exact: true });
  await page.setViewportSize({ width: 390, height: 800 });
  await scrolls.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => scrolls.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
});

built('the built site has no author’s page and no trace of it', () => {
  const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  expect(files.filter((name) => /(^|\/)author(\/|\.|$)/.test(name))).toEqual([]);
  const texts = files.filter((name) => /\.(html|js|css|json|xml|txt|webmanifest)$|_headers$/.test(name));
  expect(texts).toContain('sw.js');
  expect(
    texts.filter((name) => /\/author\/|try-question|choose-file|signalmarkLive/.test(readFileSync(join(SITE, name), 'utf8'))),
  ).toEqual([]);
});
