import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { questions } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { TEMP } from './folders.ts';
import { mouse } from './hands.ts';
import { kill, needsProcessGroups, openProfile } from './killing.ts';
import { expectVerdict, practice, rows } from './practicing.ts';

const ROUNDS = 5;
/** More by `npm run test:faults`. */
const KILLS = Number(process.env['SIGNALMARK_FAULT_ROUNDS'] ?? 3);

needsProcessGroups();

test('what was told as answered is there after the browser was killed at that moment, five times', async ({ site }) => {
  const profile = mkdtempSync(join(TEMP, 'profile-'));
  const list = questions('multiple-choice', (one) => one.item.marking).slice(0, 2);
  const reported: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const context = await openProfile(profile);
    const page = await context.newPage();
    if (round === 0) await practice(page, site, list);
    else {
      // The practice that was killed is offered first, where the word that there is a record outlived the kill too.
      await page.goto(site.url(`/aif-c01/practice/?${new URLSearchParams(list.map(({ id }) => ['item', id]))}`));
      const instead = page.getByRole('button', { name: 'Start a new practice' });
      await instead.or(page.getByRole('button', { name: 'Answer', exact: true })).waitFor();
      if (await instead.isVisible()) await instead.click();
    }
    for (const [at, one] of list.entries()) {
      await mouse(page).choose(one, [one.item.options[round % 2]?.id ?? '']);
      await mouse(page).press('Answer');
      await page.getByRole('button', { name: 'Answer all the same' }).click();
      await page.getByRole('region', { name: 'Result' }).waitFor();
      reported.push(one.id);
      if (at + 1 < list.length) await mouse(page).press('Next question');
    }
    await kill(context, profile);
  }
  const context = await openProfile(profile);
  const page = await context.newPage();
  await page.goto(site.url('/about/'));
  const attempts = await rows(page, 'attempts');
  const sessions = await rows(page, 'sessions');
  await context.close();
  expect(attempts.map(({ item }) => item).sort()).toEqual(reported.sort());
  expect(attempts.map(({ seq }) => seq).sort((a, b) => Number(a) - Number(b))).toEqual(reported.map((_, n) => n + 1));
  // The sessions say the same as the log: each answer in them is an attempt, and each attempt is in its session.
  const inSessions = sessions.flatMap(({ answers }) => Object.values(answers as Record<string, string>));
  expect(inSessions.sort()).toEqual(attempts.map(({ id }) => id).sort());
});

test('a practice goes on after the browser was killed in the middle of a question', async ({ site }) => {
  const profile = mkdtempSync(join(TEMP, 'profile-'));
  const list = questions('multiple-choice', (one) => one.item.marking).slice(0, 2);
  const [first, second] = list;
  if (!first || !second) throw new Error('The bank has too few questions.');
  const before = await openProfile(profile);
  const page = await before.newPage();
  await practice(page, site, list);
  await mouse(page).choose(first, [first.item.options[0]?.id ?? '']);
  await mouse(page).press('Answer');
  await page.getByRole('button', { name: 'Answer all the same' }).click();
  await mouse(page).press('Next question');
  await mouse(page).markPhrase(0);
  await expect.poll(async () => (await rows(page, 'sessions'))[0]).toMatchObject({ at: 1, draft: { marks: [{}] } });
  const address = page.url();
  await kill(before, profile);

  const context = await openProfile(profile);
  const after = await context.newPage();
  await after.goto(address);
  await expect(after.getByRole('heading', { name: 'Question 2 of 2' })).toBeVisible();
  await expect(after.getByRole('toolbar').locator('button[aria-pressed="true"]')).toHaveCount(1);
  await mouse(after).choose(second, [second.scoring.key.kind === 'multiple-choice' ? second.scoring.key.option : '']);
  await mouse(after).press('Answer');
  await expectVerdict(after, true);
  await context.close();
});

/** The address of the practice that goes on, and which question it stands at. */
async function goesOn(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const heading = page.getByRole('heading', { name: /^Question \d+ of/ });
  return Number(/\d+/.exec(await heading.innerText())?.[0]);
}

test(`a browser killed at any moment from the press to the verdict, ${KILLS} times, leaves each question one answer or none, and the session says the same`, async ({
  site,
}) => {
  test.setTimeout(60_000 + KILLS * 20_000);
  const profile = mkdtempSync(join(TEMP, 'profile-'));
  const list = questions('multiple-choice', (one) => one.item.marking).slice(0, 10);
  const acknowledged = new Set<string>();
  let address = '';
  for (let round = 0; round < KILLS; round++) {
    const context = await openProfile(profile);
    const page = await context.newPage();
    if (address === '') await practice(page, site, list);
    else await goesOn(page, address);
    address = page.url();
    const verdict = page.getByRole('region', { name: 'Result' });
    await verdict.or(page.getByRole('button', { name: 'Answer', exact: true })).waitFor();
    // The last one was answered: a new practice, the old one is looked at in the end.
    if ((await verdict.isVisible()) && (await page.getByRole('button', { name: 'Finish' }).isVisible())) {
      await practice(page, site, list);
      address = page.url();
    } else if (await verdict.isVisible()) await mouse(page).press('Next question');
    const place = await page.getByRole('heading', { name: /^Question \d+ of/ }).innerText();
    const one = list[Number(/\d+/.exec(place)?.[0]) - 1];
    if (!one) throw new Error(`There is no question at ${place}.`);
    await mouse(page).choose(one, [one.item.options[round % 2]?.id ?? '']);
    await mouse(page).press('Answer');
    const pressed = page.getByRole('button', { name: 'Answer all the same' }).click();
    const told = verdict.waitFor().then(
      () => acknowledged.add(`${address} ${one.id}`),
      () => undefined,
    );
    // From before the press is worked out to after its verdict.
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 120));
    await kill(context, profile);
    await Promise.allSettled([pressed, told]);
  }
  const context = await openProfile(profile);
  const page = await context.newPage();
  await page.goto(site.url('/about/'));
  // What the journal has is stored by any page.
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':waiting:')))).toEqual([]);
  const attempts = await rows(page, 'attempts');
  const sessions = await rows(page, 'sessions');
  await context.close();
  const given = attempts.map(({ session, item }) => `${session} ${item}`);
  expect(new Set(given).size).toBe(given.length);
  const inSessions = sessions.flatMap(({ answers }) => Object.values(answers as Record<string, string>));
  expect(inSessions.toSorted()).toEqual(attempts.map(({ id }) => id).toSorted());
  const lost = [...acknowledged].filter((one) => {
    const [from = '', item] = one.split(' ');
    return !given.includes(`${new URL(from).hash.slice(1)} ${item}`);
  });
  test.info().annotations.push({
    type: 'figures',
    description: `${KILLS} rounds, ${acknowledged.size} acknowledged, ${lost.length} lost`,
  });
  expect(lost).toEqual([]);
});
