import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerKey } from '../../src/core/session/answer-key.ts';
import type { PracticeSession } from '../../src/core/session/practice-session.ts';
import { faultRounds, tellFigures } from '../figures.ts';
import { EXAM, questions } from './bank.ts';
import { atCard, beginDrill, drilled } from './drilling.ts';
import { expect, test } from './fixtures.ts';
import { TEMP } from './folders.ts';
import { mouse } from './hands.ts';
import { kill, killAt, momentOf, needsProcessGroups, nothingWaits, openProfile } from './killing.ts';
import { bringIn, pastAttempts } from './past.ts';
import { expectVerdict, onQuestion, practice, rows } from './practicing.ts';
import type { Site } from './site-server.ts';

needsProcessGroups();

/** Rounds of one profile: as many as there are questions. */
const AT_ONCE = 8;
const list = () =>
  questions('multiple-choice', ({ item, scoring }) => item.marking && item.family === item.id && !scoring.flips).slice(
    0,
    AT_ONCE,
  );

const DAY = 86_400_000;
const WAYS = [
  ['practice', 2, (page: Page, site: Site) => practice(page, site, list())],
  [
    'review',
    1,
    async (page: Page, site: Site) => {
      await bringIn(page, site, pastAttempts(list().map((question) => ({ question, right: false, at: Date.now() - 3 * DAY }))));
      await page.goto(site.url(`/${EXAM}/practice/?review=family`));
      await onQuestion(page, 1, AT_ONCE);
    },
  ],
] as const;

const verdict = (page: Page) => page.getByRole('region', { name: 'Result' });

/** Answers the next question and kills the browser meanwhile: from before the press is worked out to after its verdict. Answers the place of a question whose verdict showed. */
async function answerAndDie(page: Page, profile: string, round: number): Promise<number | undefined> {
  await verdict(page)
    .or(page.getByRole('button', { name: 'Answer', exact: true }))
    .waitFor();
  if (await verdict(page).isVisible()) {
    await mouse(page).press('Next question');
    await verdict(page).waitFor({ state: 'hidden' });
  }
  const heading = await page.getByRole('heading', { name: /^Question \d+ of/ }).innerText();
  await page
    .getByRole('radio')
    .nth(round % 2)
    .check();
  await mouse(page).press('Answer');
  const isShown = await killAt(momentOf(round, 300), page, profile, {
    press: () => page.getByRole('button', { name: 'Answer without marking' }).click(),
    shown: verdict(page),
  });
  return isShown ? Number(/\d+/.exec(heading)?.[0]) - 1 : undefined;
}

for (const [mode, few, begin] of WAYS)
  test(`a browser killed at any moment from the press to the verdict of a ${mode} has stored each answer it showed as judged, once, and the session says the same`, async ({
    site,
  }) => {
    const rounds = faultRounds(few);
    test.setTimeout(60_000 + rounds * 20_000);
    const figures = { rounds, acknowledged: 0, lost: 0 };
    for (let done = 0; done < rounds; done += AT_ONCE) {
      const profile = mkdtempSync(join(TEMP, 'profile-'));
      const shown: number[] = [];
      let address = '';
      for (let round = done; round < Math.min(done + AT_ONCE, rounds); round++) {
        const page = await (await openProfile(profile)).newPage();
        if (address === '') await begin(page, site);
        else await page.goto(address);
        address = page.url();
        shown.push(...[await answerAndDie(page, profile, round)].filter((place) => place !== undefined));
      }
      const context = await openProfile(profile);
      const page = await context.newPage();
      await page.goto(site.url('/about/'));
      await nothingWaits(page);
      const attempts = (await rows(page, 'attempts')).filter((one) => one['mode'] === mode);
      const [session] = (await rows(page, 'sessions')) as unknown as readonly PracticeSession[];
      await context.close();
      const { answers = {}, items = [] } = session ?? {};
      // Each answer that the session names is in the log, and each in the log is named: one a question.
      expect(Object.values(answers).toSorted()).toEqual(attempts.map(({ id }) => id).toSorted());
      expect(attempts.map(({ seq }) => Number(seq)).toSorted((a, b) => a - b)).toEqual(attempts.map((_, at) => at + 1));
      const lost = shown.filter((at) => !Object.hasOwn(answers, answerKey({ items, at })));
      expect(lost).toEqual([]);
      figures.acknowledged += shown.length;
    }
    tellFigures(`${mode}-kills`, figures);
  });

test('a browser killed at any moment from the press to the verdict of a drill has stored each card it showed as judged, once', async ({
  site,
}) => {
  const rounds = faultRounds(1);
  test.setTimeout(60_000 + rounds * 20_000);
  const profile = mkdtempSync(join(TEMP, 'profile-'));
  const figures = { rounds, acknowledged: 0, lost: 0 };
  let kept = 0;
  for (let round = 0; round < rounds; round++) {
    const page = await (await openProfile(profile)).newPage();
    await beginDrill(page, site);
    const choice = page.locator('.drill-choices button').nth(round % 2);
    const cards = 1 + (round % 3);
    for (let card = 1; card < cards; card++) {
      await choice.click();
      await page.getByRole('button', { name: 'Next card' }).click();
      await atCard(page, card + 1);
    }
    const isShown = await killAt(momentOf(round, 300), page, profile, { press: () => choice.click(), shown: verdict(page) });

    const context = await openProfile(profile);
    const after = await context.newPage();
    await after.goto(site.url('/about/'));
    await nothingWaits(after);
    const stored = await drilled(after);
    await context.close();
    expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
    const judged = isShown ? cards : cards - 1;
    expect([judged, cards]).toContain(stored.length - kept);
    kept = stored.length;
    figures.acknowledged += judged;
  }
  tellFigures('drill-kills', figures);
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
  await page.getByRole('button', { name: 'Answer without marking' }).click();
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
