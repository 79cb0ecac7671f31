import { bankIndex, EXAM } from './bank.ts';
import { expect, fakeClock, test } from './fixtures.ts';
import { twoMonths } from './marked-past.ts';
import { bringIn, metBefore, type Past, pastAttempts } from './past.ts';
import { makePlan } from './planning.ts';
import { rows } from './practicing.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26, 12);
const DOMAINS = Object.keys(bankIndex().weights);

test.beforeEach(async ({ page }) => {
  await fakeClock(page, { time: NOW });
});

const met = (count: number, share: number): readonly Past[] => metBefore(count, share, NOW - 10 * DAY);

test('below its gates no figure is shown, but what is missing, with a way to it', async ({ page, site }) => {
  await bringIn(page, site, pastAttempts(met(3, 0.8)));
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
  await bringIn(page, site, pastAttempts(met(8, 0.9)));
  // The content policy lets a worker do the sums.
  const worker = page.waitForEvent('worker', (one) => one.url().includes('readiness-worker'));
  await page.goto(site.url(`/${EXAM}/progress/`));
  await worker;
  const figure = page.getByText(
    /^Early: (Likely|Very likely)\. The chance of reaching the standard is about \d+\s%, plausibly \d+ to \d+\s%\.$/,
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

test('an exam date adds what it will be on that day if nothing more is done', async ({ page, site }) => {
  await bringIn(page, site, pastAttempts(met(8, 0.75)));
  await makePlan(page, site, '2027-01-30', 30);
  await page.goto(site.url(`/${EXAM}/progress/`));
  await expect(page.getByText(/^On exam day if you stop now: about \d+\s%, plausibly \d+ to \d+\s%\.$/)).toBeVisible();
});

test('the trend is drawn with its band, said in words, and its numbers are behind it', async ({ page, site }) => {
  const spread = met(14, 0.8).map((one, n) => ({ ...one, at: NOW - 30 * DAY + n * DAY * 0.42 }));
  await bringIn(page, site, pastAttempts(spread));
  await page.goto(site.url(`/${EXAM}/progress/`));
  await expect(page.getByRole('img', { name: /^From \d+\s% \(\d+ to \d+\s%\) after \d+ questions to \d+\s%/ })).toBeVisible();
  const behind = page.locator('details').filter({ has: page.getByText('Chance of reaching the standard over time') });
  await behind.getByText('The numbers').click();
  expect(await behind.getByRole('row').count()).toBeGreaterThan(3);
});

test('where it says what would tell most, the practice behind it holds only questions of families not met', async ({
  page,
  site,
}) => {
  const past = met(10, 0.8);
  await bringIn(page, site, pastAttempts(past));
  await page.goto(site.url(`/${EXAM}/progress/`));
  await page.getByRole('link', { name: /new questions? in domain \d$/ }).click();
  await expect(page.getByRole('heading', { name: /^Question 1 of \d+$/ })).toBeVisible();
  await expect.poll(async () => (await rows(page, 'sessions')).length).toBe(1);
  const [session] = (await rows(page, 'sessions')) as unknown as readonly { readonly items: readonly string[] }[];
  const known = new Set(past.map(({ question }) => question.item.family));
  const families = new Map(bankIndex().packs.flatMap(({ items }) => items.map((one) => [one.id, one.family] as const)));
  expect((session?.items ?? []).filter((item) => known.has(families.get(item) ?? ''))).toEqual([]);
});

test('where every question was met, no new ones are promised', async ({ page, site }) => {
  await bringIn(page, site, pastAttempts(met(99, 0.8)));
  await page.goto(site.url(`/${EXAM}/progress/`));
  await expect(page.getByText(/^Every question for practice was met: only new ones would tell more/)).toBeVisible();
  await expect(page.getByRole('link', { name: /new questions? in domain/ })).toHaveCount(0);
});

test('who answers everything right is never told more than 97 %', async ({ page, site }) => {
  await bringIn(page, site, pastAttempts(met(99, 1.1)));
  await page.goto(site.url(`/${EXAM}/progress/`));
  const figure = page.getByText(/^Very likely\. The chance of reaching the standard is about 9\d\s%/);
  await expect(figure).toBeVisible();
  const figures = [...(await figure.innerText()).matchAll(/(\d+)\s%/g)].map(([, number]) => Number(number));
  for (const number of figures) expect(number).toBeLessThanOrEqual(97);
});

test('no two texts of a chart lie on each other', async ({ page, site }) => {
  await bringIn(page, site, pastAttempts(twoMonths(NOW)));
  await page.goto(site.url(`/${EXAM}/progress/`));
  await expect(page.getByRole('heading', { name: 'How it went' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Minutes a day' })).toBeVisible();
  const found = await page.locator('main svg:has(text)').evaluateAll((charts) =>
    charts.map((chart) => {
      const texts = [...chart.querySelectorAll('text')].map((one) => ({
        said: one.textContent,
        box: one.getBoundingClientRect(),
      }));
      return texts.flatMap(({ said, box }, n) =>
        texts
          .slice(n + 1)
          .filter(
            (other) =>
              box.left < other.box.right &&
              other.box.left < box.right &&
              box.top < other.box.bottom &&
              other.box.top < box.bottom,
          )
          .map((other) => `${said} / ${other.said}`),
      );
    }),
  );
  expect(found.length).toBeGreaterThan(5);
  expect(found.flat()).toEqual([]);
});
