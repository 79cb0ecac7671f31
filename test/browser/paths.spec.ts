import { EXAM } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { bringIn, metBefore, pastAttempts } from './past.ts';

test('a path leads from lesson to lesson, each says which step it is, and one marked as read counts', async ({ page, site }) => {
  await page.goto(site.url(`/${EXAM}/`));
  await page.locator('#paths').getByRole('link').first().click();
  const steps = page.locator('.path-steps > li');
  const count = await steps.count();
  await page.getByRole('link', { name: /^Start: step 1,/ }).click();
  const place = page.locator('.lesson-head').getByText(/Path .*, step \d+ of \d+/);
  await expect(place).toHaveText(new RegExp(`step 1 of ${count}\\s*$`));
  await page.locator('.lesson-end').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByText(/^Read on .+\.$/)).toBeVisible();
  const lesson = new URL(page.url()).pathname;
  // Only one way on: that of the path, not that of the task.
  await expect(page.getByRole('navigation', { name: 'Lessons before and after' })).toBeHidden();
  await page.getByRole('link', { name: /^Step 2 / }).click();
  await expect(place).toHaveText(new RegExp(`step 2 of ${count}\\s*$`));
  await page.getByRole('link', { name: /^Step 1 / }).click();
  await expect(place).toHaveText(new RegExp(`step 1 of ${count}\\s*$`));
  // What was read is said by the path and by the exam, whose own order of lessons goes on.
  await place.getByRole('link').click();
  await expect(page.getByText(new RegExp(`^1 of ${count} lessons read\\.`))).toBeVisible();
  await page.goto(site.url(`/${EXAM}/`));
  await expect(page.getByRole('link', { name: /^Continue reading: / })).toBeVisible();
  const read = page.locator(`.lessons a[href="${lesson}"]`);
  await read.scrollIntoViewIfNeeded();
  await expect(page.locator('.task', { has: read })).toContainText(/1 of \d+ lessons read/);
  await expect(page.locator('.lessons > .is-read')).toHaveCount(1);
});

test('a lesson reached another way keeps the order of its task, and names the paths it is in', async ({ page, site }) => {
  await page.goto(site.url(`/${EXAM}/lessons/rag/`));
  await expect(page.getByRole('navigation', { name: 'Lessons before and after' })).toBeVisible();
  await expect(page.locator('[data-path]').first()).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Learning paths it is a step of' })).toBeVisible();
});

test('a path shows which of its lessons were practiced, and goes on with the first that was not', async ({ page, site }) => {
  await bringIn(page, site, pastAttempts(metBefore(6, 1)));
  await page.goto(site.url(`/${EXAM}/paths/newcomer/`));
  await expect(page.getByText(/^0 of \d+ lessons read\. Practice begun for [1-9]\d*\.$/)).toBeVisible();
  const rows = page.locator('.path-steps > li');
  const fresh = rows.filter({ hasText: 'Not practiced yet' }).first();
  const title = await fresh.getByRole('link').textContent();
  await expect(page.getByRole('link', { name: /^Go on: step \d+,/ })).toContainText(title ?? 'nothing');
  await expect(rows.filter({ hasText: /\d+ of \d+ questions answered/ }).first()).toBeVisible();
});
