import { EXAM, question, questions } from './bank.ts';
import { expect, fakeClock, test } from './fixtures.ts';
import { mouse } from './hands.ts';
import { bringIn, metBefore, pastAttempts } from './past.ts';
import { fillPlan, makePlan } from './planning.ts';
import { answerUnmarked, rows } from './practicing.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26, 12);

test.beforeEach(async ({ page }) => {
  await fakeClock(page, { time: NOW });
});

test('a plan is made, stored, and says what to do today; its links start just that', async ({ page, site }) => {
  await makePlan(page, site, '2027-01-30', 30);
  await expect(page.getByText('65 days to your exam.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(/^Day of the/)).toHaveValue('2027-01-30');
  const [first] = await page
    .getByRole('listitem')
    .filter({ hasText: /new question/ })
    .all();
  const words = (await first?.getByRole('link').innerText()) ?? '';
  const count = Number(/^\d+/.exec(words)?.[0]);
  const task = /task ([\d.]+)/.exec(words)?.[1] ?? '';
  await first?.getByRole('link').click();
  await expect(page.getByRole('heading', { name: `Question 1 of ${count}`, exact: true })).toBeVisible();
  await expect.poll(async () => (await rows(page, 'sessions')).length).toBe(1);
  const [session] = await rows(page, 'sessions');
  for (const item of (session as { items: string[] }).items) expect(item.split('/')[1]).toBe(task);
});

test('what does not fit is said, with what it would take and what is left unseen', async ({ page, site }) => {
  await makePlan(page, site, '2026-12-01', 10);
  await expect(
    page.getByText(
      /^Your plan does not fit\. .* take about \d+ minutes a day; you have 10\. About \d+ questions will stay unseen/,
    ),
  ).toBeVisible();
  await fillPlan(page, '2027-12-01', 60);
  await expect(page.getByText(/^Your plan fits: in \d+ days of study/)).toBeVisible();
});

test('reviews come first; home has one button that begins the day, leads on and is resumed', async ({ page, site }) => {
  const some = questions('multiple-choice').slice(0, 6);
  await bringIn(
    page,
    site,
    pastAttempts(some.map((question, n) => ({ question, right: false, at: NOW - 4 * DAY + n * 60_000 }))),
  );
  await page.goto(site.url('/'));
  await expect(page.getByText(/^\d+ reviews, \d+ new questions, and \d+ lessons?, about \d+ minutes/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today');
  await page.getByRole('link', { name: 'Set your exam date and time a day' }).click();
  await fillPlan(page, '', 25);
  await expect(page.locator('.pieces li').first()).toHaveText(/^\d+ reviews?/);
  await page.goto(site.url('/'));
  await page.getByRole('link', { name: /^Start: \d+ reviews, \d+ new, \d+ lessons?, \d+ min$/ }).click();
  await expect(page.getByRole('heading', { name: /^Question 1 of \d+$/ })).toBeVisible();
  await expect.poll(async () => (await rows(page, 'sessions')).length).toBe(1);
  expect(await rows(page, 'sessions')).toMatchObject([{ mode: 'review' }]);
  await page.getByRole('button', { name: 'End review' }).click();
  await page.getByRole('link', { name: 'Next: A lesson' }).click();
  await page.locator('.lesson-end').scrollIntoViewIfNeeded();
  await page.getByRole('link', { name: /^Next: \d+ new questions in task / }).click();
  await expect(page.getByRole('heading', { name: /^Question 1 of \d+$/ })).toBeVisible();
  await expect.poll(async () => (await rows(page, 'sessions')).length).toBe(2);
  // The first paint of who comes back is no introduction.
  await page.goto(site.url('/'), { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-day', '');
  await expect(page.getByText('Read the phrase that decides.')).toBeHidden();
});

test('what was done today is taken off, and a day that is used up says so', async ({ page, site }) => {
  // 40 seconds a question and a third for its feedback: 12 of them are ten minutes.
  const past = metBefore(3, 0.9, NOW - 3 * 3_600_000).slice(0, 12);
  await bringIn(page, site, pastAttempts(past));
  await makePlan(page, site, '', 30);
  const minutes = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: /\d+ minutes?/ });
  const reported = (await minutes.allInnerTexts()).map((words) => Number(/(\d+) minutes?/.exec(words)?.[1]));
  const sum = reported.reduce((all, one) => all + one, 0);
  expect(sum).toBeGreaterThan(14);
  expect(sum).toBeLessThanOrEqual(20);
  await fillPlan(page, '', 10);
  await expect(page.getByText(/^Done for today\./)).toBeVisible();
  await expect(minutes).toHaveCount(0);
  await page.goto(site.url('/'));
  await expect(page.getByText(/^Done for today\. The next day of study is tomorrow\./)).toBeVisible();
  await page.clock.setSystemTime(NOW + DAY);
  await page.reload();
  await expect(page.getByText(/^\d+ .* about \d+ minutes\./)).toBeVisible();
});

test('a mock exam is wanted once enough was met: on a day long enough, else a longer day is asked for', async ({
  page,
  site,
}) => {
  await bringIn(page, site, pastAttempts(metBefore(12, 0.9)));
  await makePlan(page, site, '2027-01-30', 15);
  await expect(page.getByText(/^A mock exam would help most now, but even the shortest takes \d+ minutes/)).toBeVisible();
  await fillPlan(page, '2027-01-30', 60);
  await page.getByRole('link', { name: 'A half-length mock exam' }).click();
  await expect(page.getByRole('heading', { name: 'Mock exam', exact: true })).toBeVisible();
});

test('a day off asks for nothing, and says what could be done all the same', async ({ page, site }) => {
  await bringIn(page, site, pastAttempts(metBefore(2, 0.9)));
  await makePlan(page, site, '', 30);
  // A Thursday.
  await page.getByRole('checkbox', { name: 'Thu' }).uncheck();
  await fillPlan(page, '', 30);
  await expect(page.getByText(/^Today is a day off\. The next day of study is tomorrow\. If you like: /)).toBeVisible();
  await expect(page.getByRole('banner').getByText(/^\d+ due$/)).toBeHidden();
  await page.getByRole('checkbox', { name: 'Thu' }).check();
  await fillPlan(page, '', 30);
  await expect(page.getByText(/^Today is a day off/)).toHaveCount(0);
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

test('before the exam is the eve, then its day; after it how it went is asked once, and then there is rest', async ({
  page,
  site,
}) => {
  await makePlan(page, site, '2026-11-27', 30);
  await expect(page.getByText('Your exam is tomorrow.')).toBeVisible();
  await page.goto(site.url('/'));
  await expect(page.getByText('Identification:')).toBeVisible();
  await page.clock.setSystemTime(NOW + DAY);
  await page.reload();
  await expect(page.getByText('Your exam is today.')).toBeVisible();
  await page.clock.setSystemTime(NOW + 3 * DAY);
  await page.goto(site.url(`/${EXAM}/plan/`));
  await expect(page.getByText('Your exam’s date is past.')).toBeVisible();
  await expect(page.getByRole('link', { name: /new question/ })).toHaveCount(0);
  await page.goto(site.url('/'));
  await page.getByLabel('Score, if you like').fill('742');
  await page.getByRole('button', { name: 'I passed' }).click();
  await expect(page.getByText(/^Nothing is due\. Rest/)).toBeVisible();
  expect(await rows(page, 'events')).toMatchObject([{ type: 'outcome', date: '2026-11-27', outcome: 'passed', score: 742 }]);
  await page.reload();
  await page.getByRole('button', { name: 'Keep it fresh' }).click();
  await expect(page.getByRole('link', { name: /\d+ new, \d+ lessons?, \d+ min$/ })).toBeVisible();
});

test('a first visit begins with one scenario, with date and minutes for who wants, and comes back to a day with a diagnostic', async ({
  page,
  site,
}) => {
  await page.goto(site.url('/'));
  await page.getByText('Set your exam date and time a day (this can wait)').click();
  await page.getByLabel(/^Day of the/).fill('2027-01-30');
  await page.getByLabel('Minutes a day').selectOption('45');
  await page.getByRole('link', { name: 'Start with one scenario' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 1', exact: true })).toBeVisible();
  await expect.poll(async () => (await rows(page, 'sessions')).length).toBe(1);
  const [session] = await rows(page, 'sessions');
  const first = question('multiple-choice', ({ id }) => id === (session as { items: string[] }).items[0]);
  expect(first.item.marking).toBe(true);
  await answerUnmarked(page, mouse(page), first, true);
  await mouse(page).press('Finish');
  await page.getByRole('link', { name: 'Back to today' }).click();
  await expect(page.getByText('65 days to your exam.')).toBeVisible();
  await expect(page.getByText(/^\d of 45 minutes done today$/)).toBeVisible();
  await page.getByRole('link', { name: 'Answer a question of each task' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 15', exact: true })).toBeVisible();
});
