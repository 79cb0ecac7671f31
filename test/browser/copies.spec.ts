import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EXAM, type Question, questions } from './bank.ts';
import { copyFiles, FOLDER, hasCopies } from './copies.ts';
import { expect, test } from './fixtures.ts';
import { TEMP } from './folders.ts';
import { mouse } from './hands.ts';
import { openProfile } from './killing.ts';
import { backupOf, bringIn, bringInFile, metBefore, pastAttempts } from './past.ts';
import { answerUnmarked, hasRows, rows } from './practicing.ts';
import type { Site } from './site-server.ts';

const [ONE, TWO] = questions('multiple-choice', (one) => one.item.marking);

async function answerOne(page: Page, site: Site, question: Question | undefined = ONE): Promise<void> {
  if (!question) throw new Error('The bank has too few questions with marking.');
  const query = new URLSearchParams({ item: question.id });
  await page.goto(site.url(`/${EXAM}/practice/?${query}`));
  // A practice that was left is offered first.
  const instead = page.getByRole('button', { name: 'Start a new practice' });
  await instead.or(page.getByRole('button', { name: 'Answer', exact: true })).waitFor();
  if (await instead.isVisible()) await instead.click();
  await answerUnmarked(page, mouse(page), question, false);
}

async function openCopies(page: Page, site: Site): Promise<void> {
  await page.goto(site.url('/settings/#copies'));
  await page.getByText(/^\d+ cop(y|ies), \d/).click();
}

/** Presses "Look" at the newest copy made for this reason. */
async function look(page: Page, reason: string): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: reason }).first().getByRole('button', { name: /^Look/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

const changesOf = (page: Page, kind: string) => page.getByRole('row', { name: kind }).getByRole('cell').allTextContents();

const clearDatabase = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' });
};

test('a record that the browser cleared is brought back from a copy, though no file was ever saved', async ({ page, site }) => {
  await answerOne(page, site);
  const before = await rows(page, 'attempts');
  await page.goto(site.url('/'));
  await hasCopies(page, 'day');
  await page.goto(site.url('/about/'));
  await clearDatabase(page);
  await page.goto(site.url(`/${EXAM}/missed/`));
  await page.getByRole('link', { name: 'Look for a copy' }).click();
  await page.getByText('1 copy').click();
  await look(page, 'first use of the day');
  expect(await changesOf(page, 'Answers')).toEqual(['1', '0', '0']);
  await page.getByRole('button', { name: 'Go back to this copy' }).click();
  await expect(page.getByText('Your record is as it was in that copy.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await rows(page, 'attempts')).toEqual(before);
  await page.goto(site.url(`/${EXAM}/missed/`));
  await expect(page.getByText('1 question to come back to')).toBeVisible();
});

test('an old file that was brought in is undone from the copy made before, and that in turn', async ({ page, site }) => {
  await answerOne(page, site);
  await page.goto(site.url('/settings/'));
  const old = backupOf(pastAttempts(metBefore(3, 0.5)));
  await bringInFile(page, { name: 'old.json', mimeType: 'application/json', buffer: Buffer.from(old) });
  await expect(page.getByText(/^Brought in [\d,]+ answer/)).toBeVisible();
  const brought = (await rows(page, 'attempts')).length;
  expect(brought).toBeGreaterThan(4);
  await openCopies(page, site);
  await look(page, 'before an import');
  expect(await changesOf(page, 'Answers')).toEqual(['0', '0', String(brought - 1)]);
  await page.getByRole('button', { name: 'Change nothing' }).click();
  await hasRows(page, 'attempts', brought);
  await look(page, 'before an import');
  await page.getByRole('button', { name: 'Go back to this copy' }).click();
  await hasRows(page, 'attempts', 1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await look(page, 'before going back to a copy');
  await page.getByRole('button', { name: 'Go back to this copy' }).click();
  await hasRows(page, 'attempts', brought);
});

test('a deleted record comes back; what was answered since stays where that is wanted', async ({ page, site }) => {
  await answerOne(page, site);
  await page.goto(site.url('/settings/'));
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete everything' });
  await expect(dialog.getByRole('radio', { name: /^Keep a copy of the record/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Delete without download' }).click();
  await expect(page.getByText('A copy of it as it was is kept in this browser.')).toBeVisible();
  await hasRows(page, 'attempts', 0);
  await answerOne(page, site, TWO);
  await openCopies(page, site);
  await look(page, 'before something was deleted');
  expect((await changesOf(page, 'Answers')).join()).toBe('1,0,1');
  await page.getByRole('checkbox', { name: /^Only add what is missing/ }).check();
  await page.getByRole('button', { name: 'Add what is missing' }).click();
  await expect(page.getByText('What was missing is back.')).toBeVisible();
  expect((await rows(page, 'attempts')).map(({ item }) => item).sort()).toEqual([ONE?.id, TWO?.id].sort());
});

test('who deletes everything, copies too, leaves no copy behind', async ({ page, site }) => {
  await answerOne(page, site);
  await page.goto(site.url('/settings/'));
  await hasCopies(page, 'day');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete everything' });
  await dialog.getByRole('radio', { name: /^Delete the copies in this browser, too/ }).check();
  await dialog.getByRole('button', { name: 'Delete without download' }).click();
  await expect(page.getByText('Everything is deleted from this device, copies too.')).toBeVisible();
  await hasRows(page, 'attempts', 0);
  expect(await copyFiles(page)).toEqual([]);
  await expect(page.getByText('There is no copy yet.')).toBeVisible();
});

test('where only workers may write, as in Safari before 26, copies are the same', async ({ page, site }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(FileSystemFileHandle.prototype, 'createWritable');
  });
  await answerOne(page, site);
  await page.goto(site.url('/settings/'));
  await hasCopies(page, 'day');
  // What a page leaves that is closed while it writes.
  await page.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
    await folder.getFileHandle('0.copy.part', { create: true });
  }, FOLDER);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete without download' }).click();
  await hasCopies(page, 'day', 'delete');
  expect((await copyFiles(page)).filter((name) => !name.endsWith('.copy'))).toEqual([]);
  await openCopies(page, site);
  await look(page, 'before something was deleted');
  await page.getByRole('button', { name: 'Go back to this copy' }).click();
  await hasRows(page, 'attempts', 1);
});

test('where the browser keeps no files of the site, that is said, and everything else works', async ({ page, site }) => {
  await page.addInitScript(() => {
    StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('no', 'SecurityError'));
  });
  await answerOne(page, site);
  await page.goto(site.url('/settings/'));
  await expect(page.getByText('This browser keeps no copies of your record')).toBeVisible();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('dialog').getByText('This cannot be undone.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete without download' }).click();
  await hasRows(page, 'attempts', 0);
});

test('a copy that was damaged on the disk is told, and changes nothing', async ({ page, site }) => {
  await answerOne(page, site);
  await page.goto(site.url('/'));
  await hasCopies(page, 'day');
  await page.evaluate(async (own) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(own);
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) {
      const stream = await (await folder.getFileHandle(name)).createWritable({ keepExistingData: true });
      await stream.write({ type: 'write', position: 80, data: 'X' });
      await stream.close();
    }
  }, FOLDER);
  await openCopies(page, site);
  await page.getByRole('button', { name: /^Look/ }).click();
  await expect(page.getByText('This copy is damaged')).toBeVisible();
  await hasRows(page, 'attempts', 1);
});

test('a file of the learner’s own is kept up to date, asks for leave only by a press, and outlives the record', async ({
  page,
  site,
}) => {
  // The dialog of the system cannot be driven: the file it would give is one of the browser's own, which is written the same way.
  await page.addInitScript(() => {
    const root = () => navigator.storage.getDirectory();
    Object.assign(globalThis, {
      showSaveFilePicker: async () => (await root()).getFileHandle('mine.json', { create: true }),
    });
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: async () => localStorage.getItem('leave') ?? 'granted',
      async requestPermission() {
        localStorage.removeItem('leave');
        return 'granted';
      },
    });
  });
  const inFile = () =>
    page.evaluate(async () => {
      const file = await (await (await navigator.storage.getDirectory()).getFileHandle('mine.json')).getFile();
      const text = await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      const items = lines.filter((line) => line.in === 'attempts').sort((a, b) => a.row.seq - b.row.seq);
      return items.map(({ row }) => row.item);
    });
  await answerOne(page, site);
  await page.goto(site.url('/settings/'));
  await page.getByRole('button', { name: 'Keep a file up to date' }).click();
  await expect(page.getByText('mine.json is kept up to date.')).toBeVisible();
  expect(await inFile()).toEqual([ONE?.id]);
  await answerOne(page, site, TWO);
  await expect.poll(inFile).toEqual([ONE?.id, TWO?.id]);

  await page.evaluate(() => localStorage.setItem('leave', 'prompt'));
  await page.goto(site.url('/settings/'));
  await expect(page.getByText('the browser wants you to allow it again')).toBeVisible();
  await page.getByRole('button', { name: 'Allow it again' }).click();
  await expect(page.getByText('mine.json is kept up to date.')).toBeVisible();

  await page.goto(site.url('/about/'));
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('signalmark:/').onsuccess = resolve;
      }),
  );
  await page.goto(site.url('/settings/'));
  await page.getByRole('button', { name: 'Start with an empty record' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await answerOne(page, site);
  await page.goto(site.url('/settings/'));
  await expect(page.getByText('mine.json is left alone')).toBeVisible();
  expect(await inFile()).toEqual([ONE?.id, TWO?.id]);
});

test('a reminder to download comes after a hundred answers, and goes when that was done or put off', async ({ page, site }) => {
  const many = pastAttempts(Array.from({ length: 4 }, () => metBefore(20, 0.5)).flat());
  await bringIn(page, site, many);
  await page.goto(site.url('/'));
  const reminder = page.getByText(/answers are only in this browser/).first();
  await expect(reminder).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).first().click();
  await expect(reminder).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await expect(reminder).toBeHidden();
});

/** Files of the browser's databases in a profile. */
const databaseFiles = (profile: string, which: RegExp): readonly string[] =>
  readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|[\\/])IndexedDB[\\/]/.test(path) && which.test(path))
    .map((path) => join(profile, path));

const flip = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, at) => (at % 7 === 3 ? byte ^ 0x5a : byte)));
const DATA = /\.(ldb|log|sst|db|db-wal)$/;
const ALL = /\.(ldb|log|sst|db|db-wal)$|MANIFEST-\d+$|CURRENT$/;

/** A profile with one answer and its copy, whose database files are then spoiled while the browser is closed. */
async function spoiled(site: Site, which: RegExp, spoil: (bytes: Buffer) => Buffer) {
  const profile = mkdtempSync(join(TEMP, 'profile-'));
  const before = await openProfile(profile);
  const page = await before.newPage();
  await answerOne(page, site);
  await page.goto(site.url('/'));
  await hasCopies(page, 'day');
  const kept = await rows(page, 'attempts');
  await before.close();
  const files = databaseFiles(profile, which);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) writeFileSync(file, spoil(readFileSync(file)));
  const context = await openProfile(profile);
  return { context, page: await context.newPage(), kept };
}

const SPOILS: readonly (readonly [string, RegExp, (bytes: Buffer) => Buffer])[] = [
  ['rows were flipped', DATA, flip],
  ['files were cut in half', ALL, (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ['files were overwritten with zeros', ALL, (bytes) => Buffer.alloc(bytes.length)],
];

for (const [how, which, spoil] of SPOILS)
  test(`after the database’s ${how}, the record comes back from a copy`, async ({ site }) => {
    const { context, page, kept } = await spoiled(site, which, spoil);
    await openCopies(page, site);
    await look(page, 'first use of the day');
    await page.getByRole('button', { name: 'Go back to this copy' }).click();
    // What a damaged database still holds cannot be copied: that is asked about once more.
    const done = page.getByText('Your record is as it was in that copy.');
    const anyway = page.getByRole('button', { name: 'Go back without a copy' });
    await expect(done.or(anyway)).toBeVisible();
    if (await anyway.isVisible()) await anyway.click();
    await expect(done).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(await rows(page, 'attempts')).toEqual(kept);
    await answerOne(page, site, TWO);
    await hasRows(page, 'attempts', kept.length + 1);
    await context.close();
  });

test('where the damage keeps the browser from opening any database, a copy is still downloaded, and brings the record back', async ({
  site,
  page,
}) => {
  const { context, page: damaged, kept } = await spoiled(site, ALL, flip);
  await damaged.goto(site.url(`/${EXAM}/missed/`));
  await damaged.getByRole('link', { name: 'Look for a copy' }).click();
  await damaged.getByText('1 copy').click();
  await look(damaged, 'first use of the day');
  await damaged.getByRole('button', { name: 'Go back to this copy' }).click();
  await damaged.getByRole('button', { name: 'Go back without a copy' }).click();
  await expect(damaged.getByText('This browser’s database does not open any more')).toBeVisible();
  const [file] = await Promise.all([
    damaged.waitForEvent('download'),
    damaged.getByRole('button', { name: /^Download the copy/ }).click(),
  ]);
  await page.goto(site.url('/settings/'));
  await bringInFile(page, await file.path());
  await expect(page.getByText('Brought in 1 answer')).toBeVisible();
  expect(await rows(page, 'attempts')).toEqual(kept);
  await context.close();
});
