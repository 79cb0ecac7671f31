import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { toBackup } from '../../src/record/backup/backup.ts';
import { faultRounds, tellFigures } from '../figures.ts';
import { newAnswer, stored } from '../record/rows.ts';
import { EXAM } from './bank.ts';
import { reasonsOf } from './copies.ts';
import { expect, test } from './fixtures.ts';
import { TEMP } from './folders.ts';
import { killAt, needsProcessGroups, openProfile } from './killing.ts';
import { chooseRecord } from './past.ts';
import { rows } from './practicing.ts';

const ROWS = 8000;
const WORDS = ROWS.toLocaleString('en-US');
const ROUNDS = faultRounds(1, 10);

needsProcessGroups();

const file = () => {
  const attempts = Array.from({ length: ROWS }, (_, i) => stored(newAnswer(`a${100_000 + i}`, { exam: EXAM }), 'd', i + 1));
  return gzipSync(toBackup({ attempts, events: [], flags: [], sessions: [], settings: [], sittings: [], steps: [] }));
};

/** Deletes everything up to the last press. */
const deletion = async (page: Page) => {
  await page.getByRole('button', { name: 'Delete everything' }).click();
  return page.getByRole('dialog', { name: 'Delete everything' }).getByRole('button', { name: 'Delete without download' });
};

test(`of ${ROWS} answers all or none are there after a kill while they are brought in or deleted, and the next try completes it`, async ({
  site,
}) => {
  test.setTimeout(60_000 + ROUNDS * 90_000);
  const content = file();
  const imports = { rounds: ROUNDS, acknowledged: 0, lost: 0 };
  const deletions = { rounds: ROUNDS, acknowledged: 0, 'deleted without a copy': 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const profile = mkdtempSync(join(TEMP, 'profile-'));
    const offer = async (on: Page) => {
      await on.goto(site.url('/settings/'));
      await chooseRecord(on, { name: 'record.jsonl.gz', mimeType: 'application/gzip', buffer: content });
      await on.getByRole('heading', { name: /^(Bring in this file\?|This file has nothing new)$/ }).waitFor({ timeout: 60_000 });
    };
    const bringsIn = (on: Page) => on.getByRole('button', { name: 'Bring it in', exact: true }).click();
    const broughtIn = (on: Page) => on.getByText(`Brought in ${WORDS} answers`);
    const first = await (await openProfile(profile)).newPage();
    await offer(first);
    const isIn = await killAt(round % 2 === 0 ? 100 + 200 * round : 'shown', first, profile, {
      press: () => bringsIn(first),
      shown: broughtIn(first),
    });

    const second = await (await openProfile(profile)).newPage();
    await offer(second);
    const isThere = (await second.getByText('This file has nothing new').count()) === 1;
    await expect(second.getByText(isThere ? `Already here: ${WORDS} entries.` : `New: ${WORDS} answers.`)).toBeVisible();
    if (isIn) expect(isThere).toBe(true);
    imports.acknowledged += isIn ? 1 : 0;
    if (!isThere) {
      await bringsIn(second);
      await expect(broughtIn(second)).toBeVisible({ timeout: 60_000 });
    }
    await expect(second.getByText(`${WORDS} answers are stored`)).toBeVisible();

    const button = await deletion(second);
    const deleted = (on: Page) => on.getByText('Your record is deleted.');
    const isOut = await killAt(round % 2 === 0 ? 'shown' : 100 * round, second, profile, {
      press: () => button.click(),
      shown: deleted(second),
    });
    const context = await openProfile(profile);
    const last = await context.newPage();
    await last.goto(site.url('/about/'));
    const left = (await rows(last, 'attempts')).length;
    expect(isOut ? [0] : [0, ROWS]).toContain(left);
    // What is gone was copied before.
    if (left === 0) expect(await reasonsOf(last)).toContain('delete');
    deletions.acknowledged += isOut ? 1 : 0;
    await last.goto(site.url('/settings/'));
    if (left > 0) {
      await (await deletion(last)).click();
      await expect(deleted(last)).toBeVisible({ timeout: 60_000 });
    }
    await expect(last.getByText('Nothing is stored yet.')).toBeVisible();
    await context.close();
  }
  tellFigures('import-kills', imports);
  tellFigures('deletion-kills', deletions);
});
