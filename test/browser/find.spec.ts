import { EXAM, question } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { practice } from './practicing.ts';

test('the search opens by key, leads by arrows through what is found, and Enter opens a lesson', async ({ page, site }) => {
  await page.goto(site.url(`/${EXAM}/glossary/`));
  const button = page.getByRole('button', { name: 'Search' });
  await expect(button).toBeEnabled();
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog', { name: 'Search' });
  const field = search.getByRole('textbox');
  await expect(field).toBeFocused();
  await page.keyboard.type('choos');
  await expect(search.getByRole('status')).toHaveText(/\d results$/);
  await page.keyboard.press('ArrowDown');
  await expect(search.getByRole('link').first()).toBeFocused();
  // What is typed on a result goes on in the field.
  await page.keyboard.type('ing an approach');
  await expect(field).toHaveValue('choosing an approach');
  await expect(search.getByRole('link').first()).toContainText('Lesson');

  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  await button.click();
  await expect(field).toHaveValue('choosing an approach');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(site.url(`/${EXAM}/lessons/choosing-an-approach/`));

  // A part of the same page: the dialog makes way.
  await page.goto(site.url(`/${EXAM}/glossary/`));
  await button.click();
  await field.fill('few-shot prompting');
  await search.getByRole('link').filter({ hasText: 'Term' }).first().click();
  await expect(search).toBeHidden();
  await expect(page).toHaveURL(/\/glossary\/#few-shot/);
});

test('while the search is open, its keys are none of the question behind it', async ({ page, site }) => {
  await practice(page, site, [question('multiple-choice')]);
  // A question has the screen for itself, without the header and its button.
  await expect(page.locator('#find-button')).toBeEnabled();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('1');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});
