import type { Page } from '@playwright/test';
import { EXAM } from './bank.ts';
import { expect, test } from './fixtures.ts';
import type { Site } from './site-server.ts';

const openLesson = async (page: Page, site: Site) => {
  await page.goto(site.url(`/${EXAM}/lessons/choosing-an-approach/`));
  // The flow is in place of its list once the page is scripted.
  await expect(page.getByRole('button', { name: 'Show the whole flow' })).toBeVisible();
};

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

test('the decision flow ends where its tree, which is read without a script, ends', async ({ page, site }) => {
  await openLesson(page, site);
  const flow = page.getByRole('region', { name: /^Decision flow/ });
  const now = flow.locator('.flow-now');
  let answers = 0;
  for (; (await now.getByRole('button').count()) > 0; answers++) await now.getByRole('button').first().click();
  const ends = await flow.locator('.flow-tree > li').evaluate((root) => {
    let item: Element = root;
    for (let next = item.querySelector(':scope > ul > li'); next; next = item.querySelector(':scope > ul > li')) item = next;
    return item.querySelector(':scope > .flow-text')?.textContent?.trim();
  });
  await expect(now.locator('p')).toHaveText(ends ?? 'nothing');
  await expect(flow.getByRole('list', { name: 'Your path so far' }).getByRole('listitem')).toHaveCount(answers);
});
