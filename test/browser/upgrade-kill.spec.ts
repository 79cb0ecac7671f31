import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { RECORD_VERSION } from '../../src/record/migrations/versions.ts';
import { faultRounds, tellFigures } from '../figures.ts';
import { newAnswer, stored } from '../record/rows.ts';
import { EXAM } from './bank.ts';
import { reasonsOf } from './copies.ts';
import { expect, test } from './fixtures.ts';
import { TEMP } from './folders.ts';
import { kill, needsProcessGroups, openProfile } from './killing.ts';

/** Enough that an upgrade takes a while; more in `npm run test:faults`. */
const ROWS = faultRounds(5, 20) * 1000;
/** As IndexedDB has it: the database library counts in tens. */
const NEWEST = RECORD_VERSION * 10;
const ROUNDS = faultRounds(2, 20);

needsProcessGroups();
test.setTimeout(120_000 + ROUNDS * 15_000);

/** Makes the database as version 1 of the record had it, with many answers. */
async function makeVersion1(page: Page): Promise<void> {
  const { device: _, ...row } = stored(newAnswer('a'), 'd', 1);
  await page.evaluate(
    async ([answer, count]) => {
      const done = (request: IDBRequest) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const opening = indexedDB.open('signalmark:/', 10);
      opening.onupgradeneeded = () => {
        const db = opening.result;
        const attempts = db.createObjectStore('attempts', { keyPath: 'id' });
        attempts.createIndex('[exam+device+seq]', ['exam', 'device', 'seq']);
        attempts.createIndex('[device+seq]', ['device', 'seq']);
        attempts.createIndex('item', 'item');
        const flags = db.createObjectStore('flags', { keyPath: 'item' });
        flags.createIndex('exam', 'exam');
        db.createObjectStore('meta', { keyPath: 'key' });
        const sessions = db.createObjectStore('sessions', { keyPath: 'id' });
        sessions.createIndex('exam', 'exam');
        db.createObjectStore('settings', { keyPath: 'key' });
      };
      await done(opening);
      const db = opening.result;
      const write = db.transaction(['attempts', 'meta'], 'readwrite');
      write.objectStore('meta').put({ key: 'device', id: 'd', seq: count });
      for (let n = 1; n <= count; n += 1) write.objectStore('attempts').put({ ...answer, id: `a${n}`, device: 'd', seq: n });
      await new Promise((resolve, reject) => {
        write.oncomplete = resolve;
        write.onerror = () => reject(write.error);
      });
      db.close();
    },
    [row, ROWS] as const,
  );
}

/** The version of the database and how many answers are in it, without making or upgrading anything. */
const look = (page: Page): Promise<readonly [version: number, rows: number, tables: readonly string[]]> =>
  page.evaluate(async () => {
    const request = indexedDB.open('signalmark:/');
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
    const db = request.result;
    const count = db.transaction('attempts').objectStore('attempts').count();
    await new Promise((resolve) => {
      count.onsuccess = resolve;
    });
    const found = [db.version, count.result, [...db.objectStoreNames]] as const;
    db.close();
    return found;
  });

test(`a record of version 1 with ${ROWS} answers is all old or all new after a kill during its upgrade, and the next start completes it`, async ({
  site,
}) => {
  const figures = { rounds: ROUNDS, 'found old': 0, 'found new': 0, lost: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const profile = mkdtempSync(join(TEMP, 'profile-'));
    const before = await openProfile(profile);
    const seeded = await before.newPage();
    // A page that opens no record by itself.
    await seeded.goto(site.url('/about/'));
    await makeVersion1(seeded);
    const watcher = await before.newPage();
    await watcher.goto(site.url('/about/'));
    void seeded.goto(site.url(`/${EXAM}/progress/`)).catch(() => undefined);
    // Every other time while the copy is made that comes first, else in the upgrade itself.
    if (round % 2 === 1) await expect.poll(() => reasonsOf(watcher), { intervals: [20], timeout: 30_000 }).toEqual(['upgrade']);
    await new Promise((resolve) => setTimeout(resolve, 60 + 90 * (round % 10)));
    await kill(before, profile);

    const after = await openProfile(profile);
    const page = await after.newPage();
    await page.goto(site.url('/about/'));
    const [version, rows, tables] = await look(page);
    expect(rows).toBe(ROWS);
    figures[version === 10 ? 'found old' : 'found new'] += 1;
    expect([version, tables.includes('steps')]).toEqual(version === 10 ? [10, false] : [NEWEST, true]);
    await page.goto(site.url(`/${EXAM}/progress/`));
    await expect.poll(async () => (await look(page).catch(() => [0, 0]))[0], { timeout: 30_000 }).toBe(NEWEST);
    expect((await look(page))[1]).toBe(ROWS);
    expect(await reasonsOf(page)).toContain('upgrade');
    await after.close();
  }
  tellFigures('upgrade-kills', figures);
});
