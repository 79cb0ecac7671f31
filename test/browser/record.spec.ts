import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EXAM, isSimple, questions, signalsOf } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { PROJECT } from './folders.ts';
import { mouse } from './hands.ts';
import { answerUnmarked, hasRows, practice, prefer, rows } from './practicing.ts';
import type { Site } from './site-server.ts';

const marking = () => questions('multiple-choice', (one) => isSimple(one) && signalsOf(one).length >= 2);
const dialog = (page: Page) => page.getByRole('dialog');

/** Two answers, of which one is wrong, a star, a note and two settings. */
async function makeRecord(page: Page, site: Site) {
  const list = marking().slice(0, 2);
  const [right, wrong] = list;
  if (!right || !wrong) throw new Error('The bank has too few questions with marking.');
  const hand = mouse(page);
  await prefer(page, site, { marking: 'Open', pens: 2 });
  await practice(page, site, list);
  await answerUnmarked(page, hand, right, true);
  await hand.press('Next question');
  await answerUnmarked(page, hand, wrong, false);
  await page.getByRole('button', { name: 'Star', exact: true }).click();
  await page.getByText('Your note', { exact: true }).click();
  await page.getByRole('textbox').fill('=1+1 “quoted” 🎣');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  return wrong;
}

async function download(page: Page, press: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await file.path(), 'utf8');
}

const exportRecord = (page: Page) => download(page, () => page.getByRole('button', { name: 'Download my record' }).click());

async function importRecord(page: Page, text: string) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bring in a record' }).click(),
  ]);
  await chooser.setFiles({ name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('a record is downloaded, deleted after a question, and brought in again: nothing is missing', async ({ page, site }) => {
  const wrong = await makeRecord(page, site);
  await page.goto(site.url('/settings/'));
  await expect(page.getByText('2 attempts are stored on this device')).toBeVisible();
  const file = await exportRecord(page);

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await dialog(page).getByRole('button', { name: 'Keep everything' }).click();
  await hasRows(page, 'attempts', 2);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await dialog(page).getByRole('button', { name: 'Delete without download' }).click();
  await expect(page.getByText('Your record is deleted.')).toBeVisible();
  for (const table of ['attempts', 'flags', 'sessions', 'settings']) await hasRows(page, table, 0);
  await expect(page.getByText('Nothing is stored yet.')).toBeVisible();
  await page.goto(site.url(`/${EXAM}/missed/`));
  await expect(page.getByText('Nothing here yet.')).toBeVisible();

  await page.goto(site.url('/settings/'));
  await importRecord(page, file);
  await expect(page.getByText('Brought in 2 attempts and 1 starred or noted question')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Open:/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Two pens/ })).toBeChecked();
  expect(await exportRecord(page)).toBe(file);
  await importRecord(page, file);
  await expect(page.getByText('Brought in 0 attempts')).toBeVisible();
  await hasRows(page, 'attempts', 2);

  await page.goto(site.url(`/${EXAM}/missed/`));
  await expect(page.getByText('2 questions to come back to')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Starred', exact: true })).toBeVisible();
  await page.goto(site.url(`/${wrong.id.replace('/', '/questions/')}/`));
  await expect(page.getByText('You answered this once; last not right.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveValue('=1+1 “quoted” 🎣');
});

test('what is deleted is downloaded first where the learner says so', async ({ page, site }) => {
  await makeRecord(page, site);
  await page.goto(site.url('/settings/'));
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const file = await download(page, () => dialog(page).getByRole('button', { name: 'Download first, then delete' }).click());
  expect(JSON.parse(file)).toMatchObject({ attempts: [{}, {}], flags: [{}] });
  await hasRows(page, 'attempts', 0);
});

test('an exam started anew loses its answers, stars and notes, and nothing else', async ({ page, site }) => {
  await makeRecord(page, site);
  await page.goto(site.url('/settings/'));
  await page.getByRole('button', { name: 'Start AIF-C01 anew' }).click();
  await dialog(page).getByRole('button', { name: 'Delete without download' }).click();
  await expect(page.getByText('This exam starts anew')).toBeVisible();
  for (const table of ['attempts', 'flags', 'sessions']) await hasRows(page, table, 0);
  await hasRows(page, 'settings', 2);
});

test('a file that is no record, or a broken one, changes nothing and says why', async ({ page, site }) => {
  await makeRecord(page, site);
  await page.goto(site.url('/settings/'));
  const file = await exportRecord(page);
  for (const text of ['', 'hello', '[]', '{"format":"other"}', file.slice(0, -40), '['.repeat(3000)]) {
    await importRecord(page, text);
    await expect(page.locator('.notice.warn')).not.toBeEmpty();
  }
  await hasRows(page, 'attempts', 2);
  expect(await exportRecord(page)).toBe(file);
});

test('notes keep every character of the naughty strings, through save, reload and download', async ({ page, site }) => {
  const [one] = marking();
  if (!one) throw new Error('The bank has too few questions with marking.');
  const list: readonly string[] = JSON.parse(readFileSync(join(PROJECT, 'test/fixtures/corpora/blns.json'), 'utf8'));
  // A text field itself turns CR LF into LF.
  const note = list.filter((text) => !text.includes('\r')).join('\n');
  expect(list.length).toBeGreaterThan(400);
  await page.goto(site.url(`/${one.id.replace('/', '/questions/')}/`));
  await page.getByText('Your note', { exact: true }).click();
  await page.getByRole('textbox').fill(note);
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  expect(await rows(page, 'flags')).toMatchObject([{ note }]);
  await page.reload();
  await expect(page.getByRole('textbox')).toHaveValue(note);
  await page.goto(site.url('/settings/'));
  expect(JSON.parse(await exportRecord(page))).toMatchObject({ flags: [{ note }] });
});
