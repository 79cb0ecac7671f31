import type { Page } from '@playwright/test';
import { EXAM, questions } from './bank.ts';
import { nextVersion } from './build.ts';
import { expect, test } from './fixtures.ts';
import { SMALL_SITE } from './folders.ts';
import { mouse } from './hands.ts';
import { keptOffline, newVersionWaits } from './offline-copy.ts';
import { answerUnmarked, hasRows, onQuestion, practice } from './practicing.ts';

const NEWS = 'About the next version';
const offer = (page: Page) => page.getByText('A new version of this site is ready.');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const list = () => questions('multiple-choice').slice(0, 2);

test.describe.configure({ mode: 'default' });

let next: string;
test.beforeAll(async () => {
  next = await nextVersion(SMALL_SITE, NEWS);
});

test.describe('with the site kept offline', () => {
  test.use({ serviceWorkers: 'allow', folder: SMALL_SITE });
  // Each keeps the whole site twice, which takes what the machine takes.
  test.beforeEach(() => test.setTimeout(180_000));

  test('a new version is offered on a page, not forced; taking it shows it, and so does going back to the one before', async ({
    page,
    site,
    folder,
  }) => {
    await page.goto(site.url('/about/'));
    await keptOffline(page);
    site.deploy(next);
    await page.reload();
    await newVersionWaits(page);
    await expect(offer(page)).toBeVisible();
    await expect(heading(page)).toHaveText('About Signalmark');
    await page.getByRole('button', { name: 'Later' }).click();
    await expect(offer(page)).toBeHidden();
    await page.reload();
    await expect(heading(page)).toHaveText('About Signalmark');
    await page.getByRole('button', { name: 'Update now' }).click();
    await expect(heading(page)).toHaveText(NEWS);
    await expect(offer(page)).toBeHidden();
    site.deploy(folder);
    await page.reload();
    await newVersionWaits(page);
    await page.getByRole('button', { name: 'Update now' }).click();
    await expect(heading(page)).toHaveText('About Signalmark');
  });

  test('a practice in progress hears of no update, and ends with the scripts it began with', async ({ page, site }) => {
    await page.goto(site.url('/about/'));
    await keptOffline(page);
    const [first, second] = list();
    if (!first || !second) throw new Error('The bank has too few questions.');
    await practice(page, site, [first, second]);
    site.deploy(next);
    await newVersionWaits(page);
    await expect(offer(page)).toHaveCount(0);
    await answerUnmarked(page, mouse(page), first, true);
    await mouse(page).press('Next question');
    await onQuestion(page, 2, 2);
    await expect(offer(page)).toHaveCount(0);
    await answerUnmarked(page, mouse(page), second, true);
    await mouse(page).press('Finish');
    await expect(page.getByText('2 of 2 right')).toBeVisible();
    await expect(offer(page)).toBeVisible();
    await page.getByRole('button', { name: 'Update now' }).click();
    // The page is loaded again, and shows the practice that its address names as it went.
    await expect(offer(page)).toBeHidden();
    await expect(page.getByText('2 of 2 right')).toBeVisible();
    await page.goto(site.url('/about/'));
    await expect(heading(page)).toHaveText(NEWS);
    await hasRows(page, 'attempts', 2);
  });

  test('an update taken in another tab leaves a practice as it is, and its answers are kept', async ({ page, context, site }) => {
    await page.goto(site.url('/about/'));
    await keptOffline(page);
    const [first, second] = list();
    if (!first || !second) throw new Error('The bank has too few questions.');
    await practice(page, site, [first, second]);
    site.deploy(next);
    const other = await context.newPage();
    await other.goto(site.url('/about/'));
    await newVersionWaits(other);
    await other.getByRole('button', { name: 'Update now' }).click();
    await expect(heading(other)).toHaveText(NEWS);
    await page.bringToFront();
    await onQuestion(page, 1, 2);
    await answerUnmarked(page, mouse(page), first, false);
    await mouse(page).press('Next question');
    await answerUnmarked(page, mouse(page), second, true);
    await mouse(page).press('Finish');
    await expect(page.getByText('1 of 2 right')).toBeVisible();
    await hasRows(other, 'attempts', 2);
  });
});

test.use({ fresh: true });

test('a practice of a first visit ends normally though a deploy has taken its scripts away', async ({ page, site }) => {
  const [first, second] = list();
  if (!first || !second) throw new Error('The bank has too few questions.');
  await practice(page, site, [first, second]);
  // What the answer needs is fetched while the question is read.
  await page.waitForLoadState('networkidle');
  site.deploy(next);
  await answerUnmarked(page, mouse(page), first, true);
  await mouse(page).press('Next question');
  await onQuestion(page, 2, 2);
  await answerUnmarked(page, mouse(page), second, true);
  await mouse(page).press('Finish');
  await expect(page.getByText('2 of 2 right')).toBeVisible();
  await page.goto(site.url(`/${EXAM}/progress/`));
  await expect(page.getByText('2 answers given.')).toBeVisible();
});
