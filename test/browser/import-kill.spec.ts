import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { toBackup } from '../../src/record/backup/backup.ts';
import { newAnswer, stored } from '../record/rows.ts';
import { EXAM } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { TEMP } from './folders.ts';
import { kill, needsProcessGroups, openProfile } from './killing.ts';
import { chooseRecord } from './past.ts';

const ROWS = 8000;
/** More by `npm run test:faults`. */
const ROUNDS = Math.min(10, Number(process.env['SIGNALMARK_FAULT_ROUNDS'] ?? 2));

needsProcessGroups();

const file = () => {
  const attempts = Array.from({ length: ROWS }, (_, i) => stored(newAnswer(`a${100_000 + i}`, { exam: EXAM }), 'd', i + 1));
  return gzipSync(toBackup({ attempts, events: [], flags: [], sessions: [], settings: [], sittings: [], steps: [] }));
};

test(`of a file with ${ROWS} answers all or none are there after a kill while it is brought in, and the next try completes it`, async ({
  site,
}) => {
  test.setTimeout(60_000 + ROUNDS * 60_000);
  const content = file();
  for (let round = 0; round < ROUNDS; round++) {
    const profile = mkdtempSync(join(TEMP, 'profile-'));
    const before = await openProfile(profile);
    const page = await before.newPage();
    const offer = async (on: typeof page) => {
      await on.goto(site.url('/settings/'));
      await chooseRecord(on, { name: 'record.jsonl.gz', mimeType: 'application/gzip', buffer: content });
      await on.getByRole('heading', { name: /^(Bring in this file\?|This file has nothing new)$/ }).waitFor({ timeout: 60_000 });
    };
    await offer(page);
    await page.getByRole('button', { name: 'Bring it in', exact: true }).click();
    await new Promise((resolve) => setTimeout(resolve, 100 + 400 * round));
    await kill(before, profile);

    const after = await openProfile(profile);
    const next = await after.newPage();
    await offer(next);
    const isThere = (await next.getByText('This file has nothing new').count()) === 1;
    const words = isThere
      ? `Already here: ${ROWS.toLocaleString('en-US')} entries.`
      : `New: ${ROWS.toLocaleString('en-US')} answers.`;
    await expect(next.getByText(words)).toBeVisible();
    if (!isThere) {
      await next.getByRole('button', { name: 'Bring it in', exact: true }).click();
      await expect(next.getByText(`Brought in ${ROWS.toLocaleString('en-US')} answers`)).toBeVisible({ timeout: 60_000 });
    }
    await expect(next.getByText(`${ROWS.toLocaleString('en-US')} answers are stored`)).toBeVisible();
    await after.close();
  }
});
