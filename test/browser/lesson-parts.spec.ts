import { EXAM } from './bank.ts';
import { expect, test } from './fixtures.ts';

const LESSON = `/${EXAM}/lessons/knowledge-bases/`;

test('numbers of a cost model are changed by keyboard, and its results, bars and announcement follow', async ({ page, site }) => {
  await page.goto(site.url(LESSON));
  const part = page.getByRole('region', { name: /^What it costs/ });
  await part.scrollIntoViewIfNeeded();
  const questions = part.getByLabel('Questions a month');
  const all = part.getByRole('row', { name: /^All together/ }).getByRole('cell');
  const before = await all.textContent();
  await questions.focus();
  await questions.press('ArrowUp');
  await expect(questions).toHaveValue('31000');
  await expect(all).not.toHaveText(before ?? '');
  await expect(part.getByRole('status')).toContainText('For one question');
  await questions.fill('-5');
  await expect(questions).toHaveAttribute('aria-invalid', 'true');
  await expect(questions).toHaveAccessibleDescription(/from 0 to 10,000,000/);
  // What cannot be counted with is not: the example stands in for it.
  await expect(all).toHaveText(before ?? '');
  await part.getByRole('button', { name: 'Back to the example numbers' }).click();
  await expect(questions).toHaveValue('30000');
  const widths = await part
    .locator('.cost-bars rect[fill=currentColor]')
    .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('width')));
  expect(widths.at(-1)).toBe('100%');
});

test('a cost model is read without script: what is assumed and what it comes to', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url(LESSON));
  const part = page.getByRole('region', { name: /^What it costs/ });
  await expect(part.getByRole('row', { name: /^Questions a month 30,000/ })).toBeVisible();
  await expect(part.getByRole('row', { name: /^All together.* \$\d/ })).toBeVisible();
  await expect(part.getByRole('spinbutton')).toHaveCount(0);
  await context.close();
});

for (const width of [320, 390, 1200]) {
  test(`a drawn pipeline and a timeline fit ${width} pixels, and are lists to a screen reader`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(site.url(LESSON));
    const steps = page.getByRole('region', { name: 'Step by step' }).first();
    const boxes = steps.locator('.pipe-step');
    await expect(boxes).toHaveCount(await steps.getByRole('listitem').count());
    for (const box of await boxes.all()) {
      const { x = -1, width: wide = 0 } = (await box.boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(width);
    }
    await expect(steps.getByRole('img')).toHaveCount(0);
    const timeline = page.getByRole('region', { name: /^Timeline/ });
    await expect(timeline.getByRole('listitem').first()).toContainText(/^1 day:/);
    const ink = await timeline
      .locator('.time-bar')
      .first()
      .evaluate((bar) => [getComputedStyle(bar).color, getComputedStyle(document.body).color]);
    expect(ink[0]).toBe(ink[1]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}
