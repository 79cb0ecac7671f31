import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { toBackup } from '../../src/record/backup/backup.ts';
import { flag, newAnswer, stored } from '../record/rows.ts';
import { EXAM, isSimple, questions, signalsOf } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { PROJECT } from './folders.ts';
import { mouse } from './hands.ts';
import { chooseRecord } from './past.ts';
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
  await page.getByRole('button', { name: 'Your note', exact: true }).click();
  await page.getByRole('textbox').fill('=1+1 “quoted” 🎣');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  return wrong;
}

/** What is downloaded, unpacked. */
async function download(page: Page, press: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return gunzipSync(readFileSync(await file.path())).toString('utf8');
}

/** The rows of a kind in a downloaded record. */
const rowsIn = (file: string, table: string): readonly unknown[] =>
  file
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .flatMap((line) => (line.in === table ? [line.row] : []));

const exportRecord = (page: Page) => download(page, () => page.getByRole('button', { name: 'Download my record' }).click());

const chooseFile = (page: Page, content: string | Buffer, name = 'record.jsonl') =>
  chooseRecord(page, { name, mimeType: 'application/json', buffer: Buffer.from(content) });

test('a record is downloaded, deleted after a question, and brought in again: nothing is missing', async ({ page, site }) => {
  const wrong = await makeRecord(page, site);
  await page.goto(site.url('/settings/'));
  await expect(page.getByText('2 answers are stored on this device')).toBeVisible();
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
  await chooseFile(page, gzipSync(file), 'record.jsonl.gz');
  await expect(page.getByRole('heading', { name: 'Bring in this file?' })).toBeFocused();
  await expect(page.getByText('New: 2 answers, 1 starred or noted question, 1 practice session, 2 settings.')).toBeVisible();
  await hasRows(page, 'attempts', 0);
  await page.getByRole('button', { name: 'Bring it in', exact: true }).click();
  await expect(page.getByText('Brought in 2 answers and 1 starred or noted question')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Open:/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Two pens/ })).toBeChecked();
  expect(await exportRecord(page)).toBe(file);
  await chooseFile(page, file);
  await expect(page.getByRole('heading', { name: 'This file has nothing new' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await hasRows(page, 'attempts', 2);

  await page.goto(site.url(`/${EXAM}/missed/`));
  await expect(page.getByText('2 questions to come back to')).toBeVisible();
  await page.goto(site.url(`/${EXAM}/notes/`));
  await expect(page.getByRole('heading', { name: 'Starred', exact: true })).toBeVisible();
  await page.goto(site.url(`/${wrong.id.replace('/', '/questions/')}/`));
  await expect(page.getByText('You answered this once; last not right.')).toBeVisible();
  await page.getByText('Your answers to this question: 1', { exact: true }).click();
  await expect(page.getByText(/^You chose: /)).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveValue('=1+1 “quoted” 🎣');
});

test('what is deleted is downloaded first where the learner says so', async ({ page, site }) => {
  await makeRecord(page, site);
  await page.goto(site.url('/settings/'));
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const file = await download(page, () => dialog(page).getByRole('button', { name: 'Download first, then delete' }).click());
  expect([rowsIn(file, 'attempts').length, rowsIn(file, 'flags').length]).toEqual([2, 1]);
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
  const packed = gzipSync(file);
  const damaged = Buffer.concat([packed.subarray(0, 12), Buffer.alloc(200, 0xff)]);
  for (const content of ['', 'hello', '[]', '{"format":"other"}', '['.repeat(3000), damaged, Buffer.from([0x50, 0x4b, 3, 4])]) {
    await chooseFile(page, content);
    await expect(page.locator('#data .notice.warn')).not.toBeEmpty();
    await expect(page.getByRole('button', { name: 'Bring it in', exact: true })).toHaveCount(0);
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
  expect(await rows(page, 'flags')).toMatchObject([{ note: { values: [{ value: note }] } }]);
  await page.reload();
  await expect(page.getByRole('textbox')).toHaveValue(note);
  await page.goto(site.url('/settings/'));
  expect(rowsIn(await exportRecord(page), 'flags')).toMatchObject([{ note: { values: [{ value: note }] } }]);
});

test('a backup of an older version comes in; a row that cannot be read is told and stops nothing', async ({ page, site }) => {
  await page.goto(site.url('/settings/'));
  const old = readFileSync(join(PROJECT, 'test/fixtures/record/v1/backup.json'), 'utf8');
  await chooseFile(page, old.replace('"seed":', '"sad":'), 'record.json');
  await expect(page.getByText('New: 40 answers, 3 starred or noted questions, 1 practice session, 4 settings.')).toBeVisible();
  await expect(page.getByText('Not readable: 1 entry of the file (first: sessions[0].seed: expected a number')).toBeVisible();
  await page.getByRole('button', { name: 'Bring it in', exact: true }).click();
  await expect(page.getByText('1 entry could not be read and was kept aside.')).toBeVisible();
  await hasRows(page, 'attempts', 40);
  expect(rowsIn(await exportRecord(page), 'sessions')).toHaveLength(2);
});

test('two different notes are both kept and shown, and the learner keeps one or both as one', async ({ page, site }) => {
  const { id } = await makeRecord(page, site);
  const theirs = flag(id, { exam: EXAM, starred: false, note: 'Written elsewhere', device: 'elsewhere', at: 1 });
  const file = toBackup({ attempts: [], events: [], flags: [theirs], sessions: [], settings: [], sittings: [], steps: [] });
  const bringIn = async () => {
    await page.goto(site.url('/settings/'));
    await chooseFile(page, file);
  };
  await bringIn();
  await expect(page.getByText('Two different notes: on 1 question.')).toBeVisible();
  await page.getByRole('button', { name: 'Bring it in', exact: true }).click();
  await expect(page.getByText('two different notes are kept')).toBeVisible();

  await page.goto(site.url(`/${id.replace('/', '/questions/')}/`));
  const choice = page.getByRole('region', { name: 'Choose a note' });
  await expect(choice.getByText('=1+1 “quoted” 🎣')).toBeVisible();
  await expect(choice.getByText('Written elsewhere')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Starred', exact: true })).toBeVisible();
  await choice.getByRole('button', { name: 'Keep all as one note' }).click();
  await expect(page.getByRole('textbox')).toHaveValue('Written elsewhere\n\n=1+1 “quoted” 🎣');
  await bringIn();
  await expect(page.getByRole('heading', { name: 'This file has nothing new' })).toBeVisible();
});

test('work on a long record is shown, can be canceled, and what was canceled has not happened', async ({ page, site }) => {
  test.slow();
  // So many rows take a busy machine longer than a text that only has to be drawn.
  const done = { timeout: 60_000 };
  const rowsOf = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => stored(newAnswer(`a${from + i}`, { exam: EXAM }), 'd', from + i));
  const file = gzipSync(
    toBackup({ attempts: rowsOf(1, 20_000), events: [], flags: [], sessions: [], settings: [], sittings: [], steps: [] }),
  );
  await page.goto(site.url('/settings/'));
  await chooseFile(page, file);
  await expect(page.getByText('New: 20,000 answers.')).toBeVisible(done);
  await page.getByRole('button', { name: 'Bring it in', exact: true }).click();
  const progress = page.getByRole('progressbar', { name: 'Bringing in the file' });
  await expect(progress).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Canceled. Nothing was changed.')).toBeVisible();
  await hasRows(page, 'attempts', 0);
  await page.getByRole('button', { name: 'Bring it in', exact: true }).click();
  await expect(page.getByText('Brought in 20,000 answers.')).toBeVisible(done);
  await expect(page.getByText('20,000 answers are stored on this device')).toBeVisible(done);
  expect(rowsIn(await exportRecord(page), 'attempts')).toHaveLength(20_000);
});
