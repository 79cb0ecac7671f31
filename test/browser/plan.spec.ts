import { EXAM, questions } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { bringIn, pastAttempts } from './past.ts';
import { rows } from './practising.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26, 12);

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: NOW });
});

const plan = async (page: import('@playwright/test').Page, date: string, minutes: number) => {
  await page.getByLabel(/^Day of the/).fill(date);
  await page.getByLabel('Minutes on such a day').fill(String(minutes));
  await page.getByRole('button', { name: /^(Make|Change) the plan$/ }).click();
};

test('a plan is made, stored, and says what to do today; its links start just that', async ({ page, site }) => {
  await page.goto(site.url(`/${EXAM}/plan/`));
  await plan(page, '2027-01-30', 30);
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
  await page.goto(site.url(`/${EXAM}/plan/`));
  await plan(page, '2026-12-01', 10);
  await expect(
    page.getByText(
      /^It does not fit\. .* you would need about \d+ minutes a day; you have 10\. .* about \d+ of \d+ new questions will be left unseen/,
    ),
  ).toBeVisible();
  await plan(page, '2027-12-01', 60);
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
  await plan(page, '', 25);
  await expect(
    page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^Review \d+ questions?$/ }) }),
  ).toBeVisible();
  await expect(page.getByText('Without an exam date nothing has to fit.')).toBeVisible();
  await page.goto(site.url('/'));
  await expect(page.getByText(/^Today: \d+ reviews?, \d+ new questions? \(\d+ minutes\)\. Your plan$/)).toBeVisible();
});

test('after the exam’s day nothing is planned, and a new date is asked for', async ({ page, site }) => {
  await page.goto(site.url(`/${EXAM}/plan/`));
  await plan(page, '2026-11-27', 30);
  await expect(page.getByText('1 day to the exam.')).toBeVisible();
  await page.clock.setSystemTime(NOW + 3 * DAY);
  await page.reload();
  await expect(page.getByText('The exam’s day is past. Choose a new date, or none.')).toBeVisible();
  await expect(page.getByRole('link', { name: /new question/ })).toHaveCount(0);
});
