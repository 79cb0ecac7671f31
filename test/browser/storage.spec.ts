import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { EXAM, questions } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { mouse } from './hands.ts';
import { limitedDisk, NO_SPACE } from './limited-disk.ts';
import { bringInFile } from './past.ts';
import { answerUnmarked, expectVerdict, hasRows, onQuestion, practice, rows } from './practicing.ts';
import type { Site } from './site-server.ts';

const marking = () => questions('multiple-choice', (one) => one.item.marking);
const LOST = /record.*(gone|lost|missing)/i;

async function answerOne(page: Page, site: Site) {
  const [one] = marking();
  if (!one) throw new Error('The bank has no question with marking.');
  await practice(page, site, [one]);
  await answerUnmarked(page, mouse(page), one, false);
  return one;
}

async function clearDatabase(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' });
}

test('a record that the browser cleared while it was closed is noticed, and nothing starts anew by itself', async ({
  page,
  site,
}) => {
  await answerOne(page, site);
  await page.goto(site.url('/about/'));
  await clearDatabase(page);
  for (const path of ['/', `/${EXAM}/missed/`, `/${EXAM}/progress/`, '/settings/', `/${EXAM}/practice/`]) {
    await page.goto(site.url(path));
    await expect(page.getByRole('alert').filter({ hasText: LOST }), path).toBeVisible();
    await expect(page.getByRole('link', { name: 'Bring in a saved record' })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Start with an empty record' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await answerOne(page, site);
  await hasRows(page, 'attempts', 1);
});

test('a record cleared while a page is open is noticed there, before the next answer is given', async ({ page, site }) => {
  const list = marking().slice(0, 2);
  const [first, second] = list;
  if (!first || !second) throw new Error('The bank has too few questions.');
  await practice(page, site, list);
  await answerUnmarked(page, mouse(page), first, true);
  await mouse(page).press('Next question');
  await expect.poll(async () => (await rows(page, 'sessions'))[0]).toMatchObject({ at: 1 });
  await clearDatabase(page);
  await expect(page.getByRole('alert').filter({ hasText: LOST })).toBeVisible();
  await answerUnmarked(page, mouse(page), second, true);
  await expect(page.getByText('1 answer is not saved yet.')).toBeVisible();
});

test('a lost record is brought back from a download', async ({ page, site }) => {
  await answerOne(page, site);
  await page.goto(site.url('/settings/'));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download my record' }).click(),
  ]);
  await page.goto(site.url('/about/'));
  await clearDatabase(page);
  await page.goto(site.url(`/${EXAM}/missed/`));
  await page.getByRole('link', { name: 'Bring in a saved record' }).click();
  await bringInFile(page, await file.path());
  await expect(page.getByText('Brought in 1 answer')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText('1 answer is stored on this device')).toBeVisible();
  await hasRows(page, 'attempts', 1);
  await page.goto(site.url(`/${EXAM}/missed/`));
  await expect(page.getByText('1 question to come back to')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('without space an answer is shown as not saved, can be downloaded, and is stored once there is space', async ({
  page,
  site,
}) => {
  const list = marking().slice(0, 3);
  const [first, second] = list;
  if (!first || !second) throw new Error('The bank has too few questions.');
  const hand = mouse(page);
  const disk = await limitedDisk(page);
  await practice(page, site, list);
  await answerUnmarked(page, hand, first, true);
  await hand.press('Next question');
  await disk.fill(page);
  await answerUnmarked(page, hand, second, false);
  const notice = page.getByRole('alert').filter({ hasText: '1 answer is not saved yet.' });
  await expect(notice).toContainText(/full|space/);
  await hasRows(page, 'attempts', 1);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    notice.getByRole('button', { name: 'Download the unsaved answers' }).click(),
  ]);
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject([{ type: 'answer', item: second.id }]);

  const refused = await disk.refused(page);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => disk.refused(page)).toBeGreaterThan(refused);
  await expect(notice).toBeVisible();
  await disk.clear(page);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toBeHidden();
  await hasRows(page, 'attempts', 2);
  await page.reload();
  await onQuestion(page, 2, 3);
  await expectVerdict(page, false);
});

test('without space a plan does not claim to be stored, and is once there is space', async ({ page, site }) => {
  const disk = await limitedDisk(page);
  await page.goto(site.url(`/${EXAM}/plan/`));
  const make = page.getByRole('button', { name: /^(Make|Change) the plan$/ });
  await expect(make).toBeVisible();
  await disk.fill(page);
  await make.click();
  await expect(page.getByRole('alert').filter({ hasText: /full|space/ })).toBeVisible();
  await expect(page.getByText('Stored.', { exact: true })).toHaveCount(0);
  await disk.clear(page);
  await make.click();
  await expect(page.getByText('Stored.', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: /full|space/ })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
});

test('a record that could not even be begun takes the answers, in their places, once there is space', async ({ page, site }) => {
  const list = marking().slice(0, 2);
  const [first, second] = list;
  if (!first || !second) throw new Error('The bank has too few questions.');
  const hand = mouse(page);
  const disk = await limitedDisk(page, NO_SPACE);
  await practice(page, site, list);
  await answerUnmarked(page, hand, first, true);
  await expect(page.getByText('1 answer is not saved yet.')).toBeVisible();
  await disk.clear(page);
  await hand.press('Next question');
  await answerUnmarked(page, hand, second, true);
  await hasRows(page, 'attempts', 2);
  const attempts = [...(await rows(page, 'attempts'))].sort((a, b) => Number(a['seq']) - Number(b['seq']));
  expect(attempts.map(({ item }) => item)).toEqual([first.id, second.id]);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await hand.press('Finish');
  await expect(page.getByText('2 of 2 right')).toBeVisible();
});

test('every write to the record waits until it is on the disk', async ({ page, site }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      const transaction = begin.apply(this, args);
      if (transaction.mode === 'readwrite') seen.push(transaction.durability);
      return transaction;
    };
  });
  const seen = () => page.evaluate(() => (globalThis as unknown as { seen: readonly string[] }).seen);
  await answerOne(page, site);
  await page.getByRole('button', { name: 'Star', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Starred', exact: true })).toBeVisible();
  const inPractice = await seen();
  expect(inPractice.length).toBeGreaterThan(2);
  expect(new Set(inPractice)).toEqual(new Set(['strict']));
  await page.goto(site.url('/settings/'));
  await page.getByRole('radio', { name: /^Off:/ }).check();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Delete without download' }).click();
  await expect(page.getByText('Your record is deleted.')).toBeVisible();
  const inSettings = await seen();
  expect(inSettings.length).toBeGreaterThan(1);
  expect(new Set(inSettings)).toEqual(new Set(['strict']));
});

test('an answer given before the storage was refused is judged all the same', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  const [one] = marking();
  if (!one) throw new Error('The bank has no question with marking.');
  await practice(page, site, [one]);
  await answerUnmarked(page, mouse(page), one, true);
  await expectVerdict(page, true);
  await expect(page.getByText('1 answer is not saved yet.')).toBeVisible();
});
