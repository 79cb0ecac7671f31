import type { Page } from '@playwright/test';
import { EXAM } from './bank.ts';
import { expect, fakeClock, test } from './fixtures.ts';
import { SMALL_SITE } from './folders.ts';
import { atQuestion, beginMock, handIn, shownSeconds, storedMockExam, toChoice } from './mock-exam.ts';
import { keptOffline } from './offline-copy.ts';
import { rows } from './practicing.ts';

const goElsewhere = (page: Page) => page.getByRole('heading', { name: 'This mock exam goes on in another tab' });

test('a second tab is refused, or takes over and the first stops: never both', async ({ page, context, site }) => {
  await beginMock(page, site);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(goElsewhere(other)).toBeVisible();
  // The first goes on.
  await page.getByRole('button', { name: 'Flag', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Flagged' })).toBeVisible();
  await other.getByRole('button', { name: 'Go on here' }).click();
  await atQuestion(other, 1);
  await expect(other.getByRole('button', { name: 'Flagged' })).toBeVisible();
  await expect(goElsewhere(page)).toBeVisible();
  await other.getByRole('button', { name: 'Next', exact: true }).click();
  await atQuestion(other, 2);
  await page.getByRole('button', { name: 'Go on here' }).click();
  await atQuestion(page, 2);
  await expect(goElsewhere(other)).toBeVisible();
});

test('left by a link and come back to, it goes on where it was; the start page leads back to it', async ({ page, site }) => {
  await beginMock(page, site);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await atQuestion(page, 2);
  await page.goto(site.url('/about/'));
  await page.goBack();
  await atQuestion(page, 2);
  await page.getByRole('button', { name: 'Flag', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Flagged' })).toBeVisible();
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: 'Go on with the mock exam' }).click();
  await atQuestion(page, 2);
  await expect(page.getByRole('button', { name: 'Flagged' })).toBeVisible();
});

test('past the deadline it is handed in with every answer given, though no page was open', async ({ page, site }) => {
  await fakeClock(page);
  await beginMock(page, site);
  await toChoice(page);
  await expect.poll(async () => (await storedMockExam(page)).state.shown).not.toBeNull();
  const first = (await storedMockExam(page)).state.shown ?? '';
  await page.keyboard.press('1');
  await expect.poll(async () => (await storedMockExam(page)).state.items[first]?.response ?? null).not.toBeNull();
  const { sitting: mockExam } = await storedMockExam(page);
  await page.goto(site.url('/about/'));
  await page.clock.fastForward((mockExam.form.seconds + 60) * 1000);
  await page.goto(site.url(`/${EXAM}/mock/`));
  await expect(page.getByRole('heading', { name: 'Mock exams so far' })).toBeVisible();
  const { sitting: ended, state } = await storedMockExam(page);
  expect(ended).toMatchObject({ graded: true, endedAt: state.deadline });
  expect(state.ended).toEqual({ at: state.deadline, by: 'deadline' });
  const attempts = (await rows(page, 'attempts')).filter(({ mode }) => mode === 'mock');
  // A question that was only passed over has an attempt too, without an answer.
  expect(attempts.flatMap(({ item, score }) => (JSON.stringify(score).includes('"scored"') ? [item] : []))).toEqual([first]);
});

test('when the time runs out on the screen, the result comes by itself', async ({ page, site }) => {
  await fakeClock(page);
  await beginMock(page, site, { extra: '30 minutes' });
  const { sitting: mockExam } = await storedMockExam(page);
  await page.clock.runFor((mockExam.form.seconds + 1800 - 600 + 2) * 1000);
  await expect(page.getByRole('alert').filter({ hasText: '10 minutes left.' })).toBeVisible();
  await page.clock.runFor(480_000);
  await expect(page.getByRole('alert').filter({ hasText: '2 minutes left.' })).toBeVisible();
  await page.clock.runFor(125_000);
  await expect(page.getByText(/The time was over/)).toBeVisible();
});

test('a clock set by two hours, forward and back, changes nothing of the time left', async ({ page, site }) => {
  await page.addInitScript(() => {
    const now = Date.now;
    Date.now = () => now() + Number(sessionStorage.getItem('clock') ?? 0);
  });
  await beginMock(page, site);
  const hours = async (set: number) => {
    const before = await shownSeconds(page);
    await page.evaluate((by) => sessionStorage.setItem('clock', String(by)), set * 3_600_000);
    await expect(page.getByRole('alert').filter({ hasText: /clock was set/ })).toBeVisible();
    expect(before - (await shownSeconds(page))).toBeLessThanOrEqual(3);
    await page.getByRole('button', { name: 'Close' }).click();
  };
  await hours(2);
  await hours(-2);
  const left = await shownSeconds(page);
  await page.reload();
  await atQuestion(page, 1);
  expect(left - (await shownSeconds(page))).toBeLessThanOrEqual(5);
});

test.describe('with the site kept offline', () => {
  test.use({ serviceWorkers: 'allow', fresh: true, folder: SMALL_SITE });

  test('the whole sitting goes without a network, its result too', async ({ page, context, site }) => {
    await page.goto(site.url('/'));
    await keptOffline(page);
    await beginMock(page, site);
    await context.setOffline(true);
    await site.stop();
    for (let number = 1; number <= 3; number++) {
      await atQuestion(page, number);
      await page.keyboard.press('1');
      await page.getByRole('button', { name: /^(Next|Review)$/ }).click();
    }
    await atQuestion(page, 4);
    await page.reload();
    await atQuestion(page, 4);
    await handIn(page);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Result', exact: true })).toBeVisible();
  });
});
