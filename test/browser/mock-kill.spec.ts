import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { faultRounds, tellFigures } from '../figures.ts';
import { EXAM } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { TEMP } from './folders.ts';
import { kill, killAt, momentOf, needsProcessGroups, nothingWaits, openProfile, stopFor } from './killing.ts';
import { atQuestion, beginMock, shownSeconds, storedMockExam, toChoice } from './mock-exam.ts';
import { rows } from './practicing.ts';
import type { Site } from './site-server.ts';

const ROUNDS = faultRounds(2);
const HAND_INS = faultRounds(1);

needsProcessGroups();
test.setTimeout(60_000 + (ROUNDS + HAND_INS) * 20_000);

/** What the page has shown as done: flags, strikes and answers, by question. */
interface Shown {
  /** How many things were shown as done in this round. */
  steps: number;
  readonly flags: Map<string, boolean>;
  readonly strikes: Map<string, Set<string>>;
  readonly answers: Map<string, string>;
}

/** Does random things until the page is gone. What shows on the page counts as done, at once. */
async function work(page: Page, reported: Shown, chance: () => number): Promise<never> {
  for (;;) {
    const heading = await page.getByRole('heading', { name: /^Question/ }).innerText();
    const dice = chance();
    if (dice < 0.35) {
      const flag = page.getByRole('button', { name: /^Flag(ged)?$/ });
      const on = (await flag.getAttribute('aria-pressed')) === 'true';
      // Under way it counts neither as done nor as not done: the kill may come before or after it was stored.
      reported.flags.delete(heading);
      await flag.click();
      await page.locator(`.mock-exam-tools button[aria-pressed="${!on}"]`).waitFor();
      reported.flags.set(heading, !on);
    } else if (dice < 0.55) {
      const strike = page.getByRole('button', { name: 'Strike out option B' });
      if ((await strike.count()) === 0) continue;
      const on = (await strike.getAttribute('aria-pressed')) === 'true';
      reported.strikes.delete(heading);
      await strike.click();
      await page.locator(`button.strike[aria-label="Strike out option B"][aria-pressed="${!on}"]`).waitFor();
      reported.strikes.set(heading, new Set(on ? [] : ['B']));
    } else if (dice < 0.8) {
      const radios = page.locator('.options input[type="radio"]');
      if ((await radios.count()) === 0) continue;
      const at = Math.floor(chance() * (await radios.count()));
      reported.answers.delete(heading);
      await radios.nth(at).click();
      // The mark of a chosen option is drawn from what is stored.
      await page.locator('.option').nth(at).and(page.locator('.is-chosen')).waitFor();
      reported.answers.set(heading, String(at));
    } else {
      const way = page.getByRole('button', { name: chance() < 0.5 ? 'Next' : 'Previous', exact: true });
      if (await way.isDisabled()) continue;
      await way.click();
      // A step shows once it is stored. What is done before that would be done to the question that is left.
      await page
        .getByRole('heading', { level: 1 })
        .filter({ hasNotText: new RegExp(`^${heading}$`) })
        .waitFor();
      if ((await page.getByRole('heading', { name: /^Question/ }).count()) === 0) {
        await page.getByRole('button', { name: 'Back to the questions' }).click();
        await page.getByRole('heading', { name: /^Question/ }).waitFor();
      }
    }
    reported.steps++;
  }
}

const go = async (page: Page, heading: string): Promise<void> => {
  await page.getByRole('button', { name: 'All questions' }).click();
  const number = /\d+/.exec(heading)?.[0];
  await page.getByRole('button', { name: new RegExp(`^Question ${number}:`) }).click();
  await page.getByRole('heading', { name: heading, exact: true }).waitFor();
};

/** Goes on with the mock exam that was under way. */
async function goOn(page: Page, site: Site): Promise<void> {
  await page.goto(site.url(`/${EXAM}/mock/`));
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await page.getByRole('heading', { name: /^(Question|Review)/ }).waitFor();
  if (await page.getByRole('button', { name: 'Back to the questions' }).isVisible())
    await page.getByRole('button', { name: 'Back to the questions' }).click();
}

test('no answer, flag or strike shown as done is lost by a browser killed at any moment, and the time stays right', async ({
  site,
}) => {
  const profile = mkdtempSync(join(TEMP, 'profile-'));
  const reported: Shown = { steps: 0, flags: new Map(), strikes: new Map(), answers: new Map() };
  let seed = 20_261_126;
  const chance = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const context = await openProfile(profile);
    const page = await context.newPage();
    if (round === 0) await beginMock(page, site, { extra: '30 minutes' });
    else await goOn(page, site);
    const { state } = await storedMockExam(page);
    expect(Math.abs((await shownSeconds(page)) * 1000 - (state.deadline - Date.now()))).toBeLessThanOrEqual(1500);
    reported.steps = 0;
    const wanted = 1 + Math.floor(chance() * 12);
    const working = work(page, reported, chance).catch(() => undefined);
    // The kill comes in the middle of whatever is done next.
    await expect.poll(() => reported.steps, { timeout: 60_000 }).toBeGreaterThanOrEqual(wanted);
    await kill(context, profile);
    await working;
    acknowledged += reported.steps;
  }
  const context = await openProfile(profile);
  const page = await context.newPage();
  await goOn(page, site);
  const lost: string[] = [];
  const headings = new Set([...reported.flags.keys(), ...reported.strikes.keys(), ...reported.answers.keys()]);
  expect(headings.size).toBeGreaterThan(0);
  for (const heading of headings) {
    await go(page, heading);
    const flagged = (await page.locator('.mock-exam-tools button[aria-pressed]').first().getAttribute('aria-pressed')) === 'true';
    const chosen = await page
      .locator('.option')
      .evaluateAll((all) => all.findIndex((one) => one.classList.contains('is-chosen')));
    const struck = await page
      .locator('button.strike[aria-pressed="true"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')?.at(-1)));
    if (reported.flags.has(heading) && reported.flags.get(heading) !== flagged) lost.push(`flag of ${heading}`);
    if (reported.answers.has(heading) && reported.answers.get(heading) !== String(chosen)) lost.push(`answer of ${heading}`);
    if ([...(reported.strikes.get(heading) ?? [])].some((letter) => !struck.includes(letter))) lost.push(`strike of ${heading}`);
  }
  await context.close();
  expect(lost).toEqual([]);
  tellFigures('mock-kills', { rounds: ROUNDS, acknowledged, lost: lost.length });
});

test('a mock exam handed in as the browser is killed goes on, or is handed in and graded: each question it showed is one answer', async ({
  site,
}) => {
  const figures = { rounds: HAND_INS, acknowledged: 0, lost: 0 };
  const profile = mkdtempSync(join(TEMP, 'profile-'));
  const answers = async (page: Page, mockExam: string) =>
    (await rows(page, 'attempts')).filter(({ session }) => session === mockExam).map(({ item }) => String(item));
  const result = (page: Page) => page.getByRole('heading', { name: 'Result', exact: true });
  /** The last press, from the review of all questions. */
  const lastPress = async (page: Page) => {
    await page.getByRole('button', { name: 'Hand in', exact: true }).click();
    return page.getByRole('button', { name: 'Hand in all the same' });
  };
  for (let round = 0; round < HAND_INS; round++) {
    const page = await (await openProfile(profile)).newPage();
    await beginMock(page, site);
    await toChoice(page);
    await page.keyboard.press('1');
    await page.locator('.option.is-chosen').waitFor();
    const { sitting, state } = await storedMockExam(page);
    const seen = Object.keys(state.items).filter((id) => (state.items[id]?.visits ?? 0) > 0);
    await page.getByRole('button', { name: 'All questions' }).click();
    await page.getByRole('button', { name: 'Review and hand in' }).click();
    const button = await lastPress(page);
    const isShown = await killAt(momentOf(round, 400), page, profile, { press: () => button.click(), shown: result(page) });

    const context = await openProfile(profile);
    const after = await context.newPage();
    await after.goto(site.url('/about/'));
    await nothingWaits(after);
    const before = await answers(after, sitting.id);
    // All of it in one transaction, which is there if the result was.
    expect([isShown ? seen.length : 0, seen.length]).toContain(before.length);
    await after.goto(site.url(`/${EXAM}/mock/`));
    // Where it was graded there is nothing to go on with.
    if (before.length === 0) {
      const goesOn = after.getByRole('button', { name: 'Go on', exact: true });
      // What was handed in and not graded yet is graded by this page.
      const isGraded = async () => (await answers(after, sitting.id)).length > 0;
      await expect.poll(async () => (await goesOn.isVisible()) || (await isGraded())).toBe(true);
      if (await goesOn.isVisible()) {
        await goesOn.click();
        await (await lastPress(after)).click();
        await result(after).waitFor();
      }
    }
    expect((await answers(after, sitting.id)).toSorted()).toEqual(seen.toSorted());
    figures.acknowledged += isShown ? seen.length : 0;
    await context.close();
  }
  tellFigures('hand-in-kills', figures);
});

test('a browser that was stopped for four seconds goes on with the right time', async ({ site }) => {
  const profile = mkdtempSync(join(TEMP, 'profile-'));
  const context = await openProfile(profile);
  const page = await context.newPage();
  await beginMock(page, site);
  const { state } = await storedMockExam(page);
  await stopFor(profile, 4000);
  await expect
    .poll(async () => Math.abs((await shownSeconds(page)) * 1000 - (state.deadline - Date.now())))
    .toBeLessThanOrEqual(1500);
  await atQuestion(page, 1);
  await context.close();
});
