import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { STORE_CONTRACT } from '../record/store-contract.ts';
import { EXAM, questions } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { mouse } from './hands.ts';
import { answerUnmarked, practice, prefer, rows } from './practicing.ts';

const ANSWERS = 20;

async function answerAll(page: Page, count: number) {
  for (let at = 1; at <= count; at++) {
    await page.getByRole('heading', { name: `Question ${at} of ${count}`, exact: true }).waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Result' }).waitFor();
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { name: 'Practice finished' }).waitFor();
}

test('two tabs that answer at the same time neither lose nor double an answer', async ({ page, context, site }) => {
  const list = questions('multiple-choice').slice(0, ANSWERS);
  expect(list).toHaveLength(ANSWERS);
  await prefer(page, site, { marking: 'Off' });
  const other = await context.newPage();
  await practice(page, site, list);
  await practice(other, site, list);
  await Promise.all([answerAll(page, ANSWERS), answerAll(other, ANSWERS)]);
  const attempts = await rows(page, 'attempts');
  expect(new Set(attempts.map(({ id }) => id)).size).toBe(2 * ANSWERS);
  const numbers = attempts.map(({ seq }) => Number(seq)).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 2 * ANSWERS }, (_, n) => n + 1));
  expect(new Set(attempts.map(({ device }) => device)).size).toBe(1);
});

test('what one tab stores the other shows within a second', async ({ page, context, site }) => {
  const [one] = questions('multiple-choice', (each) => each.item.marking);
  if (!one) throw new Error('The bank has no question with marking.');
  const other = await context.newPage();
  await other.goto(site.url(`/${EXAM}/missed/`));
  await expect(other.getByText('Nothing here yet.')).toBeVisible();
  await practice(page, site, [one]);
  await answerUnmarked(page, mouse(page), one, false);
  await expect(other.getByText('1 question to come back to')).toBeVisible({ timeout: 1000 });
});

test('a tab of an older version stops writing once a newer one has taken over the record, and says so', async ({
  page,
  context,
  site,
}) => {
  const list = questions('multiple-choice', (each) => each.item.marking).slice(0, 2);
  const [first, second] = list;
  if (!first || !second) throw new Error('The bank has too few questions.');
  await practice(page, site, list);
  await answerUnmarked(page, mouse(page), first, true);
  await mouse(page).press('Next question');
  const newer = await context.newPage();
  await newer.goto(site.url('/about/'));
  const version = () =>
    newer.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'signalmark:/')?.version);
  await newer.evaluate(async () => {
    const request = indexedDB.open('signalmark:/', 1000);
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    request.result.close();
  });
  await page.bringToFront();
  await mouse(page).choose(second, [second.item.options[0]?.id ?? '']);
  await mouse(page).press('Answer');
  await mouse(page).press('Answer without marking');
  await expect(page.getByText('1 answer is not saved yet.')).toBeVisible();
  await expect(page.getByText(/newer version/).first()).toBeVisible();
  expect(await version()).toBe(1000);
  expect(await rows(newer, 'attempts')).toHaveLength(1);
});

test('the record’s store keeps its contract in this browser’s own database', async ({ page, site }) => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry: join(import.meta.dirname, 'contract-page.ts'), formats: ['iife'], name: 'contract' } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.find((output) => output.type === 'chunk')?.code ?? '';
  await page.route('**/contract.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Contract</title><script src="contract.js"></script>',
    }),
  );
  await page.route('**/contract.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await page.goto(site.url('/contract.html'));
  const results = await page.evaluate(() => (globalThis as unknown as { runContract(): Promise<unknown> }).runContract());
  expect(results).toEqual(STORE_CONTRACT.map(({ title }) => ({ title, fault: undefined })));
});
