import type { Page } from '@playwright/test';
import { EXAM } from './bank.ts';
import { violations } from './barriers.ts';
import { expect, test } from './fixtures.ts';

const PATH = `/${EXAM}/services/`;
const shown = (page: Page) => page.locator('.service:visible');
const nameAt = async (page: Page, at: number) => (await page.locator('.service h3').nth(at).textContent()) ?? '';
const boxOf = (page: Page, name: string) => page.getByRole('checkbox', { name: `Compare ${name}`, exact: true });
const beside = (page: Page) => page.getByRole('region', { name: 'Side by side' });

/** On with Tab until something has the focus. */
async function tabTo(page: Page, selector: string) {
  const target = page.locator(selector).first();
  for (let presses = 0; presses < 80 && !(await target.evaluate((one) => one === document.activeElement)); presses += 1)
    await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

test('a service is found by typing, with the keyboard alone, and its entry opened', async ({ page, site }) => {
  await page.goto(site.url(PATH));
  const all = await shown(page).count();
  const name = await nameAt(page, all - 1);
  await tabTo(page, '#filter-query');
  await page.keyboard.type(name);
  await expect(page.getByRole('status').filter({ hasText: `of ${all} services` })).toBeVisible();
  expect(await shown(page).count()).toBeLessThan(all);
  await page.keyboard.press('Enter');
  await expect(shown(page).first().locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(shown(page).first().getByText('New customers', { exact: true })).toBeVisible();

  await page.locator('#filter-query').fill('nothing is called that');
  await expect(page.getByText(`None of the ${all} services has all of these words.`)).toBeVisible();
  await page.locator('#filter-query').fill('');
  await expect(shown(page)).toHaveCount(all);
});

test('two services are ticked and read side by side with the keyboard; a fourth is refused with a reason', async ({
  page,
  site,
}) => {
  await page.goto(site.url(PATH));
  const names = await Promise.all([0, 1, 2, 3].map((at) => nameAt(page, at)));
  const [one = '', two = '', three = '', four = ''] = names;
  await expect(beside(page)).toBeHidden();
  await boxOf(page, one).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Tick one or two more.').first()).toBeVisible();
  await boxOf(page, two).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Show 2 side by side' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeFocused();
  await expect(beside(page).locator('dt').filter({ hasText: one }).first()).toBeInViewport();
  await expect(beside(page).locator('dt').filter({ hasText: two }).first()).toBeInViewport();

  await boxOf(page, three).check();
  await boxOf(page, four).click();
  await expect(boxOf(page, four)).not.toBeChecked();
  await expect(page.locator('.service-next')).toHaveText('Three at most: untick one first.');

  // The address holds what is compared: another visit shows the same.
  await page.reload();
  await expect(beside(page).locator('.service-aspect').first().locator('dt')).toHaveText([one, two, three]);
  await beside(page).getByRole('button', { name: 'Stop comparing' }).click();
  await expect(beside(page)).toBeHidden();
  await expect(page.locator('.service-pick input:checked')).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('');
});

test('a service and what it is taken for stand side by side by one link, and back leads away again', async ({ page, site }) => {
  await page.goto(site.url(PATH));
  const entry = page.locator('.service', { has: page.locator('.service-beside') }).first();
  await entry.locator('summary').click();
  await entry.locator('.service-beside').first().click();
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeFocused();
  await expect(beside(page).locator('.service-tells li').first()).toContainText(
    (await entry.locator('h3').textContent()) ?? 'none',
  );
  await page.goBack();
  await expect(beside(page)).toBeHidden();
});

test('a confusion is practiced: the link begins a practice of as many questions as it says', async ({ page, site }) => {
  await page.goto(site.url(PATH));
  const link = page.locator('a[data-practice]').first();
  const count = /(\d+) questions$/.exec((await link.textContent()) ?? '')?.[1];
  expect(Number(count)).toBeGreaterThanOrEqual(2);
  await page.goto(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  await expect(page.getByText(`Question 1 of ${count}`)).toBeVisible();
});

test('without script all services are there to read, what is closed in words, and no control that does nothing', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url(`${PATH}?compare=a&compare=b`));
  expect(await shown(page).count()).toBeGreaterThan(20);
  await expect(page.locator('.service-limited').first()).toContainText(/Closed to new customers|closed to new customers/);
  await expect(page.locator('input:visible')).toHaveCount(0);
  const details = page.locator('.service details').first();
  await details.locator('summary').click();
  await expect(details.getByText('Source', { exact: true })).toBeVisible();
  await context.close();
});

for (const [width, height] of [
  [390, 844],
  [320, 256],
] as const) {
  test(`at ${width} by ${height} px nothing scrolls sideways and nothing is wrong for a reader, also in forced colors`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ forcedColors: width === 390 ? 'none' : 'active' });
    await page.goto(site.url(PATH));
    const [one, two] = await page.locator('.service').evaluateAll((all) => all.slice(0, 2).map(({ id }) => id));
    await page.goto(site.url(`${PATH}?compare=${one}&compare=${two}`));
    await expect(page.getByRole('heading', { name: 'Side by side' })).toBeInViewport();
    // The rest are made in the same way.
    await page.locator('.service details').evaluateAll((all) => {
      for (const details of all.slice(0, 5)) (details as HTMLDetailsElement).open = true;
    });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBe(0);
    const found = await violations(page, undefined);
    expect(found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
