import { bankIndex, EXAM, type Question, questions } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { bringIn, type Past, pastAttempts } from './past.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26, 12);
const DOMAINS = Object.keys(bankIndex().weights);

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: NOW });
});

/** Questions of families of their own, so many of each domain. */
function ofEach(count: number): readonly Question[] {
  const all = [
    ...questions('multiple-choice'),
    ...questions('multiple-response'),
    ...questions('ordering'),
    ...questions('matching'),
  ];
  const families = new Set<string>();
  const single = all.filter(({ item }) => !families.has(item.family) && families.add(item.family));
  return DOMAINS.flatMap((domain) => single.filter(({ task }) => task.startsWith(`${domain}.`)).slice(0, count));
}

const answered = (list: readonly Question[], share: number): readonly Past[] =>
  list.map((question, n) => ({ question, right: (n * 0.618) % 1 < share, at: NOW - 10 * DAY + n * 600_000 }));

test('below its gates no figure is shown, but what is missing, with a way to it', async ({ page, site }) => {
  await bringIn(page, site, pastAttempts(answered(ofEach(3), 0.8)));
  await page.goto(site.url(`/${EXAM}/progress/`));
  await expect(page.getByText(`Not enough evidence yet: ${3 * DOMAINS.length} questions met for the first time.`)).toBeVisible();
  await expect(page.getByText(/chance of reaching the standard/)).toHaveCount(0);
  await page.getByRole('link', { name: '2 more new questions in domain 4' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 2', exact: true })).toBeVisible();
});

test('with enough the chance is shown with its words and its range, early, by domain, with what would tell most', async ({
  page,
  site,
}) => {
  await bringIn(page, site, pastAttempts(answered(ofEach(8), 0.9)));
  await page.goto(site.url(`/${EXAM}/progress/`));
  const figure = page.getByText(
    /^Early: (Likely|Very likely)\. The chance of reaching the standard is about \d+ %, plausibly \d+ to \d+ %\.$/,
  );
  await expect(figure).toBeVisible();
  const shown = await figure.innerText();
  await expect(page.getByRole('img', { name: /^Domain \d: expected share right/ })).toHaveCount(DOMAINS.length);
  await expect(page.getByRole('link', { name: /^12 new questions in domain \d$/ })).toBeVisible();
  await expect(page.getByText('On exam day if you stop now')).toHaveCount(0);
  await expect(page.getByText(/\d{3,4} (points|of 1,?000)|scaled/)).toHaveCount(0);
  // The same log shows the same figure.
  await page.reload();
  await expect(page.getByText(shown)).toBeVisible();
  await page.getByRole('link', { name: 'How this is worked out, and how true it proved' }).click();
  await expect(page.getByRole('heading', { name: 'Readiness', exact: true })).toBeVisible();
});

test('an exam date adds what it will be on that day if nothing more is done; answering the same again moves nothing', async ({
  page,
  site,
}) => {
  const log = pastAttempts(answered(ofEach(8), 0.75));
  await bringIn(page, site, log);
  await page.goto(site.url(`/${EXAM}/plan/`));
  await page.getByLabel(/^Day of the/).fill('2027-01-30');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(page.getByText('Stored.')).toBeVisible();
  await page.goto(site.url(`/${EXAM}/progress/`));
  await expect(page.getByText(/^On exam day if you stop now: about \d+ %, plausibly \d+ to \d+ %\.$/)).toBeVisible();
  const figure = page.getByText(/The chance of reaching the standard is about/);
  const before = await figure.innerText();
  const again = pastAttempts(
    answered(ofEach(8), 1.1).map((one) => ({ ...one, at: NOW - DAY })),
    undefined,
    5000,
  );
  await bringIn(page, site, again);
  await page.goto(site.url(`/${EXAM}/progress/`));
  await expect(figure).toHaveText(before);
});

test('the trend is drawn with its band, said in words, and its numbers are behind it', async ({ page, site }) => {
  await bringIn(page, site, pastAttempts(answered(ofEach(14), 0.8)));
  await page.goto(site.url(`/${EXAM}/progress/`));
  await expect(page.getByRole('img', { name: /^From \d+ % \(\d+ to \d+ %\) after \d+ questions to \d+ %/ })).toBeVisible();
  const behind = page.locator('details').filter({ has: page.getByText('Chance of reaching the standard over time') });
  await behind.getByText('The numbers').click();
  expect(await behind.getByRole('row').count()).toBeGreaterThan(3);
});
