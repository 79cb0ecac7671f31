import { chromium, type Page } from '@playwright/test';
import { EXAM, questions } from './bank.ts';
import { expect, test, waitOutRests, watch } from './fixtures.ts';
import { mouse } from './hands.ts';
import { answerUnmarked, expectVerdict, hasRows, onQuestion, practice, rows } from './practicing.ts';
import type { Site } from './site-server.ts';

const marking = () => questions('multiple-choice', (one) => one.item.marking);

/** A browser that keeps left pages for "back", as those of learners do. The one of the other tests does not. */
async function withBackCache(site: Site, use: (page: Page) => Promise<void>) {
  const browser = await chromium.launch({
    ...test.info().project.use.launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const faults = watch(context, site.origin);
  await waitOutRests(context);
  await context.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
  });
  await use(await context.newPage());
  await browser.close();
  expect(faults).toEqual([]);
}

// From a task of its own: going back at once can end the page before this call has answered.
const back = (page: Page) =>
  page.evaluate(() => {
    setTimeout(() => history.back(), 50);
  });
const fromCache = (page: Page) => page.evaluate(() => (globalThis as unknown as { persisted: boolean }).persisted);

test('going back to a page shows what was answered since it was left', async ({ site }) => {
  await withBackCache(site, async (page) => {
    const [one] = marking();
    if (!one) throw new Error('The bank has no question with marking.');
    await page.goto(site.url(`/${EXAM}/missed/`));
    await expect(page.getByText('Nothing here yet.')).toBeVisible();
    await practice(page, site, [one]);
    await answerUnmarked(page, mouse(page), one, false);
    await hasRows(page, 'attempts', 1);
    await back(page);
    await expect(page.getByText('1 question to come back to')).toBeVisible();
    test.info().annotations.push({ type: 'from the back/forward cache', description: String(await fromCache(page)) });
  });
});

test('going back to an answered question shows its feedback, and it cannot be answered twice', async ({ site }) => {
  await withBackCache(site, async (page) => {
    const list = marking().slice(0, 2);
    const [first, second] = list;
    if (!first || !second) throw new Error('The bank has too few questions.');
    await practice(page, site, list);
    await answerUnmarked(page, mouse(page), first, true);
    await hasRows(page, 'attempts', 1);
    await page.getByRole('link', { name: 'This question’s page' }).click();
    await expect(page.getByText('You answered this once; last right.')).toBeVisible();
    await back(page);
    await onQuestion(page, 1, 2);
    await expectVerdict(page, true);
    await expect(page.getByRole('radio', { disabled: true })).toHaveCount(first.item.options.length);
    await mouse(page).press('Next question');
    await answerUnmarked(page, mouse(page), second, true);
    await mouse(page).press('Finish');
    await expect(page.getByText('2 of 2 right')).toBeVisible();
    expect(await rows(page, 'attempts')).toHaveLength(2);
    test.info().annotations.push({ type: 'from the back/forward cache', description: String(await fromCache(page)) });
  });
});
