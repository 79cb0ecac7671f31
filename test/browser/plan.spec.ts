import { questions } from './bank.ts';
import { expect, fakeClock, test } from './fixtures.ts';
import { bringIn, metBefore, pastAttempts } from './past.ts';
import { fillPlan, makePlan } from './planning.ts';
import { rows } from './practicing.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26, 12);

test.beforeEach(async ({ page }) => {
  await fakeClock(page, { time: NOW });
});

test('a plan is made, stored, and says what to do today; its links start just that', async ({ page, site }) => {
  await makePlan(page, site, '2027-01-30', 30);
  await expect(page.getByText('65 days to the exam.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(/^Day of the/)).toHaveValue('2027-01-30');
  const [first] = await page
    .getByRole('listitem')
    .filter({ hasText: /new question/ })
    .all();
  const words = (await first?.getByRole('link').innerText()) ?? '';
  const count = Number(/^\d+/.exec(words)?.[0]);
  const domain = /domain (\d)/.exec(words)?.[1] ?? '';
  await first?.getByRole('link').click();
  await expect(page.getByRole('heading', { name: `Question 1 of ${count}`, exact: true })).toBeVisible();
  await expect.poll(async () => (await rows(page, 'sessions')).length).toBe(1);
  const [session] = await rows(page, 'sessions');
  for (const item of (session as { items: string[] }).items) expect(item.split('/')[1]?.split('.')[0]).toBe(domain);
});

test('what does not fit is said, with what it would take and what is left unseen', async ({ page, site }) => {
  await makePlan(page, site, '2026-12-01', 10);
  await expect(
    page.getByText(
      /^It does not fit\. .* you would need about \d+ minutes a day; you have 10\. .* about \d+ of \d+ new questions will be left unseen/,
    ),
  ).toBeVisible();
  await fillPlan(page, '2027-12-01', 60);
  await expect(page.getByText(/^It fits: in \d+ days of study/)).toBeVisible();
});

test('reviews come first, and the start page says today in one line', async ({ page, site }) => {
  const some = questions('multiple-choice').slice(0, 6);
  await bringIn(
    page,
    site,
    pastAttempts(some.map((question, n) => ({ question, right: false, at: NOW - 4 * DAY + n * 60_000 }))),
  );
  await page.goto(site.url('/'));
  await expect(page.getByText(/reviews are due/)).toBeVisible();
  await page.getByRole('link', { name: 'Make a plan' }).click();
  await fillPlan(page, '', 25);
  const review = page.getByRole('main').getByRole('link', { name: /^Review \d+ questions?$/ });
  await expect(review).toBeVisible();
  await expect(page.getByText('Without an exam date nothing has to fit.')).toBeVisible();
  await page.goto(site.url('/'));
  await expect(page.getByText(/^Today: \d+ reviews?, \d+ new questions? \(\d+ minutes\)\. Your plan$/)).toBeVisible();
  await page.getByRole('link', { name: 'Your plan' }).click();
  await review.click();
  await expect(page.getByRole('heading', { name: /^Question 1 of \d+$/ })).toBeVisible();
  await expect.poll(async () => (await rows(page, 'sessions')).length).toBe(1);
  expect(await rows(page, 'sessions')).toMatchObject([{ mode: 'review' }]);
});

test('what was done today is taken off, and a day that is used up says so', async ({ page, site }) => {
  // 40 seconds a question and a third for its feedback: 12 of them are ten minutes.
  const past = metBefore(3, 0.9, NOW - 3 * 3_600_000).slice(0, 12);
  await bringIn(page, site, pastAttempts(past));
  await makePlan(page, site, '', 30);
  const minutes = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: /\d+ minutes?$/ });
  const reported = (await minutes.allInnerTexts()).map((words) => Number(/(\d+) minutes?$/.exec(words.trim())?.[1]));
  const sum = reported.reduce((all, one) => all + one, 0);
  expect(sum).toBeGreaterThan(14);
  expect(sum).toBeLessThanOrEqual(20);
  await fillPlan(page, '', 10);
  await expect(page.getByText('Today’s 10 minutes are done.')).toBeVisible();
  await expect(minutes).toHaveCount(0);
  await page.goto(site.url('/'));
  await expect(page.getByText('Today’s 10 minutes are done. Your plan')).toBeVisible();
  await page.clock.setSystemTime(NOW + DAY);
  await page.reload();
  await expect(page.getByText(/^Today: .* \(\d+ minutes\)\. Your plan$/)).toBeVisible();
});

test('a mock exam is wanted once enough was met: on a day long enough, else a longer day is asked for', async ({
  page,
  site,
}) => {
  await bringIn(page, site, pastAttempts(metBefore(12, 0.9)));
  await makePlan(page, site, '2027-01-30', 15);
  await expect(page.getByText(/^A mock exam would tell most now, but even the shortest takes \d+ minutes/)).toBeVisible();
  await fillPlan(page, '2027-01-30', 60);
  await page.getByRole('link', { name: 'A half-length mock exam' }).click();
  await expect(page.getByRole('heading', { name: 'Mock exam', exact: true })).toBeVisible();
});

test('after the week’s days of study a day may be free, and says what would come all the same', async ({ page, site }) => {
  const log = metBefore(2, 0.9).map((one, n) => ({ ...one, at: NOW - ((n % 5) + 1) * DAY }));
  await bringIn(page, site, pastAttempts(log));
  await makePlan(page, site, '', 30);
  await expect(
    page.getByText(/^You have studied as many days of the last seven as you planned: today may be free/),
  ).toBeVisible();
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /new question/ })
      .first(),
  ).toBeVisible();
  await page.getByLabel('Days of study a week').fill('6');
  await fillPlan(page, '', 30);
  await expect(page.getByText(/today may be free/)).toHaveCount(0);
});

test('a date brings reviews forward, and the header tells it; without a date they come in their own time', async ({
  page,
  site,
}) => {
  const some = questions('multiple-choice').slice(0, 9);
  // Missed, then right again: the next review lies days ahead.
  const log = [false, true, true].flatMap((right, round) =>
    some.map((question, n) => ({ question, right, at: NOW - (12 - round * 5) * DAY + n * 60_000 })),
  );
  await bringIn(page, site, pastAttempts(log));
  const count = page.getByRole('banner').getByText(/^\d+ due$/);
  await makePlan(page, site, '', 30);
  await expect(count).toBeHidden();
  await fillPlan(page, '2026-11-27', 30);
  await expect(count).toBeVisible();
  await page.reload();
  await page.getByRole('checkbox', { name: 'No date yet' }).check();
  await expect(page.getByLabel(/^Day of the/)).toBeDisabled();
  await fillPlan(page, '', 30);
  await expect(count).toBeHidden();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'No date yet' })).toBeChecked();
});

test('after the exam’s day nothing is planned, and a new date is asked for', async ({ page, site }) => {
  await makePlan(page, site, '2026-11-27', 30);
  await expect(page.getByText('1 day to the exam.')).toBeVisible();
  await page.clock.setSystemTime(NOW + 3 * DAY);
  await page.reload();
  await expect(page.getByText('The exam’s day is past. Choose a new date, or none.')).toBeVisible();
  await expect(page.getByRole('link', { name: /new question/ })).toHaveCount(0);
});
