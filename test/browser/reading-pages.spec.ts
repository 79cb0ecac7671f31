import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EXAM } from './bank.ts';
import { violations } from './barriers.ts';
import { expect, fakeClock, test } from './fixtures.ts';
import { SITE } from './folders.ts';

const LESSONS = join(SITE, EXAM, 'lessons');
const htmlOf = (id: string) => readFileSync(join(LESSONS, id, 'index.html'), 'utf8');

/** The first lesson that has all of these in its page, so that content may change. */
function lessonWith(...pieces: readonly string[]): string {
  const found = readdirSync(LESSONS).find((id) => {
    const file = join(LESSONS, id, 'index.html');
    return existsSync(file) && pieces.every((piece) => htmlOf(id).includes(piece));
  });
  if (found === undefined) throw new Error(`No lesson has ${pieces.join(' and ')}.`);
  return `/${EXAM}/lessons/${found}/`;
}

const bubble = (page: Page) => page.locator('#term-bubble');

test('a decision flow asks one question at a time, keeps the path and lets it be changed', async ({ page, site }) => {
  await page.goto(site.url(lessonWith('data-flow')));
  const flow = page.locator('[data-flow]').first();
  const first = await flow.locator('.flow-question').innerText();
  await expect(flow.locator('.flow-tree')).toBeHidden();
  await expect(flow.getByRole('button', { name: 'Start again' })).toBeHidden();

  await flow.locator('.flow-buttons').getByRole('button', { name: 'No' }).click();
  await expect(flow.locator('.flow-step')).toHaveText(`${first} No`);
  await expect(flow.locator('.flow-now')).toBeFocused();
  // To a result, whatever the flow.
  for (let step = 0; step < 20 && (await flow.locator('.flow-buttons').count()) > 0; step += 1) {
    await flow.locator('.flow-buttons').getByRole('button').first().click();
  }
  await expect(flow.locator('.flow-result')).toBeVisible();

  await flow.getByRole('button', { name: 'No: change this answer' }).first().click();
  await expect(flow.locator('.flow-question')).toHaveText(first);
  await expect(flow.locator('.flow-path')).toBeHidden();

  await flow.locator('.flow-buttons').getByRole('button', { name: 'Yes' }).click();
  await flow.getByRole('button', { name: 'Start again' }).click();
  await expect(flow.locator('.flow-question')).toHaveText(first);

  await flow.getByRole('button', { name: 'Show the whole flow' }).click();
  await expect(flow.locator('.flow-tree')).toBeVisible();
});

test('a lesson is whole without script: the flow is a list, the model answer opens', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url(lessonWith('data-flow', 'model-answer')));
  await expect(page.locator('.flow-tree').first()).toBeVisible();
  await expect(page.locator('.flow-stepper')).toHaveCount(0);
  await page.locator('.model-answer summary').click();
  await expect(page.locator('.model-answer p').first()).toBeVisible();
  await context.close();
});

test('printed, a lesson shows the whole flow and the model answer', async ({ page, site }) => {
  await page.goto(site.url(lessonWith('data-flow', 'model-answer')));
  await expect(page.locator('.flow-stepper').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.flow-tree').first()).toBeVisible();
  await expect(page.locator('.flow-stepper').first()).toBeHidden();
  await expect(page.locator('.model-answer p').first()).toBeVisible();
});

test('a term explains itself on hover, can be pointed at, and goes with Esc or when left', async ({ page, site }) => {
  await fakeClock(page);
  await page.goto(site.url(lessonWith('class="term"')));
  const term = page.locator('a.term').first();
  const definition = (await term.getAttribute('data-definition')) ?? 'none';
  await term.hover();
  await expect(bubble(page)).toContainText(definition);
  await expect(term).toHaveAccessibleDescription(definition);

  await bubble(page).hover();
  // Longer than the bubble stays when it is left, by the page's clock.
  await page.clock.runFor(1000);
  await expect(bubble(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bubble(page)).toBeHidden();

  await page.mouse.move(0, 0);
  await term.hover();
  await expect(bubble(page)).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(bubble(page)).toBeHidden();
});

test('a term explains itself on keyboard focus, and Enter leads to the glossary', async ({ page, site }) => {
  // Without a view transition: where Chromium skips one, it reports that as an error of the page.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(site.url(lessonWith('class="term"')));
  const term = page.locator('a.term').first();
  const id = (await term.getAttribute('href'))?.split('#')[1];
  for (let presses = 0; presses < 60 && !(await term.evaluate((one) => one === document.activeElement)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(bubble(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/glossary/#${id}$`));
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('a first tap on a term explains it, a second leads to the glossary', async ({ browser, site }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const address = site.url(lessonWith('class="term"'));
  await page.goto(address);
  const term = page.locator('a.term').first();
  await term.tap();
  await expect(bubble(page)).toBeVisible();
  expect(page.url()).toBe(address);
  const box = await bubble(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  await page.locator('h1').tap();
  await expect(bubble(page)).toBeHidden();
  await term.tap();
  await term.tap();
  await expect(page).toHaveURL(/\/glossary\/#/);
  await context.close();
});

/** The pages that are mostly text: the lesson with most parts, the lists, a cue. */
function readingPages(): readonly string[] {
  const [signal = ''] = readdirSync(join(SITE, EXAM, 'signals'));
  const lists = ['concepts', 'signals', `signals/${signal}`, 'glossary'].map((path) => `/${EXAM}/${path}/`);
  return [lessonWith('data-flow', 'table-scroll'), ...lists];
}

test('pages to read never scroll sideways, from 320 to 1600 px', async ({ page, site }) => {
  for (const path of readingPages()) {
    await page.goto(site.url(path));
    for (const width of [320, 390, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, `${path} at ${width} px`).toBe(0);
    }
  }
});

test('pages to read follow the advice beyond WCAG, too', async ({ page, site }) => {
  // What WCAG asks is looked at in accessibility.spec.ts, in both color schemes.
  for (const path of readingPages()) {
    await page.goto(site.url(path));
    const found = await violations(page, { type: 'tag', values: ['best-practice'] });
    expect(found.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('a field narrows each long list, says how many are left, and a link to what is left out shows the whole list again', async ({
  page,
  site,
}) => {
  const entries = page.locator('[data-entry]:visible');
  const left = page.locator('.filter').getByRole('status');
  for (const list of ['questions', 'concepts', 'signals', 'glossary']) {
    await page.goto(site.url(`/${EXAM}/${list}/`));
    const field = page.getByRole('searchbox', { name: /^Find / });
    await expect(field).toBeVisible();
    const all = await entries.count();
    await field.fill('model');
    const count = await entries.count();
    expect([list, count > 0 && count < all]).toEqual([list, true]);
    await expect(left).toHaveText(new RegExp(`^${count} of ${all} `));
    await field.press('Enter');
    await expect(entries.first().locator('a, dt').first()).toBeFocused();
    await field.fill('nothing is called that');
    await expect(page.locator('[data-group]:visible')).toHaveCount(0);
  }
  const term = page.locator('[data-entry]').first();
  await page.evaluate(
    (id) => {
      location.hash = id;
    },
    (await term.getAttribute('id')) ?? '',
  );
  await expect(term).toBeInViewport();
  await expect(left).toHaveText('');
});
