import type { Page } from '@playwright/test';
import { EXAM } from './bank.ts';
import { expect, test } from './fixtures.ts';
import type { Site } from './site-server.ts';

const openLesson = async (page: Page, site: Site) => {
  await page.goto(site.url(`/${EXAM}/lessons/choosing-an-approach/`));
  // The flow is in place of its list once the page is scripted.
  await expect(page.getByRole('button', { name: 'Show the whole flow' })).toBeVisible();
};

const flow = (page: Page) => page.getByRole('region', { name: /^Decision flow/ });

test('a lesson shows its parts in reading order, with sources and the lesson after it', async ({ page, site }) => {
  await openLesson(page, site);
  const headings = await page.getByRole('heading').allTextContents();
  const parts = [
    'Choosing an approach',
    'Key takeaways',
    'What it is',
    'First principle',
    'Mental model',
    'Exam trap',
    'Sources',
  ];
  const places = parts.map((part) => headings.findIndex((heading) => heading.trim() === part));
  expect(
    places.every((place) => place >= 0),
    `${parts} in ${headings}`,
  ).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  await expect(page.getByText(/^Task 3\.1, step \d+ of \d+, \d+ minutes$/)).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
  const answer = page.getByText('Think first, then open the model answer');
  await answer.click();
  await expect(page.locator('details', { has: answer }).locator('p').first()).toBeVisible();
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page.getByRole('link', { name: /^Previous/ })).toContainText('Choosing an approach');
});

test('the contents lead to each part, and every footnote has its way back', async ({ page, site }) => {
  await openLesson(page, site);
  const contents = page.getByRole('navigation', { name: 'In this lesson' });
  for (const link of await contents.getByRole('link').all()) {
    const target = (await link.getAttribute('href')) ?? '';
    await expect(page.locator(target)).toHaveCount(1);
  }
  for (const link of await page.locator('sup a[href^="#n-"]').all()) {
    const target = (await link.getAttribute('href')) ?? '';
    await expect(page.locator(target)).toHaveCount(1);
  }
});

test('the decision flow asks one question at a time, can be taken back, and ends where its tree ends', async ({ page, site }) => {
  await openLesson(page, site);
  const now = flow(page).locator('.flow-now');
  const texts = async () => (await now.locator('p').textContent())?.trim();
  const asked: (string | undefined)[] = [];
  while ((await now.getByRole('button').count()) > 0) {
    asked.push(await texts());
    await now.getByRole('button').first().click();
    await expect(now).toBeFocused();
  }
  // The same way down the list that is read without a script.
  const ends = await flow(page)
    .locator('.flow-tree > li')
    .evaluate((root) => {
      let item: Element = root;
      for (let next = item.querySelector(':scope > ul > li'); next; next = item.querySelector(':scope > ul > li')) item = next;
      return item.querySelector(':scope > .flow-text')?.textContent?.trim();
    });
  expect(await texts()).toBe(ends);
  const path = flow(page).getByRole('list', { name: 'Your path so far' });
  await expect(path.getByRole('listitem')).toHaveCount(asked.length);
  await path.getByRole('button').last().click();
  expect(await texts()).toBe(asked.at(-1));
  await expect(path.getByRole('listitem')).toHaveCount(asked.length - 1);
  await flow(page).getByRole('button', { name: 'Start again' }).click();
  expect(await texts()).toBe(asked[0]);
  await flow(page).getByRole('button', { name: 'Show the whole flow' }).click();
  await expect(flow(page).locator('.flow-tree')).toBeVisible();
});

test('a glossary term is explained on focus and on hover, and Esc closes it', async ({ page, site }) => {
  await openLesson(page, site);
  const term = page.locator('a.term').first();
  const definition = (await term.getAttribute('data-definition')) ?? '';
  const bubble = page.locator('#term-bubble');
  await term.hover();
  await expect(bubble).toContainText(definition);
  await page.keyboard.press('Escape');
  await expect(bubble).toBeHidden();
  await page.mouse.move(0, 0);
  await page.getByRole('heading', { name: 'What it is', exact: true }).click();
  for (let n = 0; n < 80 && !(await term.evaluate((element) => element === document.activeElement)); n++)
    await page.keyboard.press('Tab');
  await expect(bubble).toBeVisible();
  await expect(term).toHaveAccessibleDescription(definition);
  await page.keyboard.press('Escape');
  await expect(bubble).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#/);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

  test('a first tap on a term explains it, a tap elsewhere closes it, a second tap follows it', async ({ page, site }) => {
    await openLesson(page, site);
    const term = page.locator('a.term').first();
    const bubble = page.locator('#term-bubble');
    await term.tap();
    await expect(bubble).toBeVisible();
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(bubble).toBeHidden();
    await term.tap();
    await expect(bubble).toBeVisible();
    await term.tap();
    await expect(page).toHaveURL(/\/glossary\/#/);
  });
});
