import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { faultRounds, tellFigures } from '../figures.ts';
import { FOLDER, reasonsOf } from './copies.ts';
import { expect, test } from './fixtures.ts';
import { TEMP } from './folders.ts';
import { kill, needsProcessGroups, openProfile } from './killing.ts';
import { backupOf, bringInFile, chooseRecord, metBefore, pastAttempts } from './past.ts';

const ROUNDS = faultRounds(2, 20);

needsProcessGroups();
test.setTimeout(120_000 + ROUNDS * 15_000);

/** Of each copy, whether its bytes are those that its name tells of. */
const soundness = (page: Page): Promise<readonly boolean[]> =>
  page.evaluate(async (own) => {
    const found: boolean[] = [];
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(own);
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) {
      if (!name.endsWith('.copy')) continue;
      const file = await (await folder.getFileHandle(name)).getFile();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
      const digest = [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const [, , , , , , bytes, written] = name.split('.');
      found.push(Number(bytes) === file.size && written === digest);
    }
    return found;
  }, FOLDER);

const OTHER = '7b2d8b45-9c1f-4a1b-8d66-2a3e4f5d6c7b';

/** Offers one more answer to be brought in. Bringing it in makes a copy of all the rest first. */
async function offerOne(page: Page, round: number): Promise<void> {
  const buffer = Buffer.from(backupOf(pastAttempts(metBefore(1, 1).slice(0, 1), OTHER, 2 + round)));
  await chooseRecord(page, { name: 'one.jsonl', mimeType: 'application/json', buffer });
  await page.getByRole('heading', { name: 'Bring in this file?' }).waitFor();
}
const bringItIn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Bring it in', exact: true }).click();

for (const [way, old] of [
  ['', false],
  [' by a worker', true],
] as const)
  test(`each copy that is listed is whole after the browser was killed while one was written${way}`, async ({ site }) => {
    const profile = mkdtempSync(join(TEMP, 'profile-'));
    const open = async () => {
      const context = await openProfile(profile);
      if (old) await context.addInitScript(() => Reflect.deleteProperty(FileSystemFileHandle.prototype, 'createWritable'));
      return context;
    };
    const first = await open();
    const page = await first.newPage();
    await page.goto(site.url('/settings/'));
    const many = pastAttempts(Array.from({ length: 50 }, () => metBefore(20, 0.5)).flat());
    const file = join(profile, 'record.json');
    writeFileSync(file, backupOf(many));
    await bringInFile(page, file);
    await expect(page.getByText(/^Brought in [\d,]+ answer/)).toBeVisible({ timeout: 60_000 });
    // How long a copy takes here, so that the kills fall before, into and after its writing.
    await offerOne(page, 0);
    const begun = performance.now();
    await bringItIn(page);
    await expect.poll(() => reasonsOf(page), { intervals: [20], timeout: 60_000 }).toContain('import');
    const took = performance.now() - begun;
    await first.close();
    for (let round = 0; round < ROUNDS; round++) {
      const context = await open();
      const doing = await context.newPage();
      await doing.goto(site.url('/settings/'));
      await offerOne(doing, 1 + round);
      void bringItIn(doing).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, (took * 1.3 * (round + 0.5)) / ROUNDS));
      await kill(context, profile);
    }
    const last = await open();
    const after = await last.newPage();
    await after.goto(site.url('/settings/'));
    await after.getByRole('button', { name: 'Delete everything' }).click();
    await after
      .getByRole('dialog', { name: 'Delete everything' })
      .getByRole('button', { name: 'Delete without download' })
      .click();
    await expect(after.getByText('A copy of it as it was is kept in this browser.')).toBeVisible({ timeout: 60_000 });
    expect((await reasonsOf(after)).at(-1)).toBe('delete');
    const sound = await soundness(after);
    expect(sound).not.toContain(false);
    await last.close();
    tellFigures('copy-kills', { rounds: ROUNDS, copies: sound.length, torn: 0 });
  });
