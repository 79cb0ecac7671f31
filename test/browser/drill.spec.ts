import type { Page } from '@playwright/test';
import { bankIndex, EXAM } from './bank.ts';
import { atCard, beginDrill, drilled, placeOf } from './drilling.ts';
import { expect, handleRests, test } from './fixtures.ts';
import { tabTo } from './hands.ts';
import { expectVerdict, hasRows } from './practicing.ts';

test('a whole drill goes by keyboard alone: a number chooses, Enter goes on, and the end says what was missed', async ({
  page,
  site,
}) => {
  await page.goto(site.url(`/${EXAM}/`));
  await tabTo(page, page.getByRole('link', { name: 'Signal drill' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${EXAM}/drill/`);
  await expect(page.getByText(/counts for your signals, not for readiness/)).toBeVisible();
  const start = page.getByRole('button', { name: 'Start the drill' });
  // No stop of the Tab key before the cards are here.
  await expect(start).toBeEnabled();
  await tabTo(page, start);
  await page.keyboard.press('Enter');
  const wrong: string[] = [];
  for (let number = 1; number <= 20; number++) {
    await atCard(page, number);
    const right = number % 4 !== 0;
    if (!right) wrong.push(await page.locator('.drill mark').innerText());
    await page.keyboard.press(String((await placeOf(page, right)) + 1));
    await expectVerdict(page, right);
    await expect(page.getByRole('region', { name: 'Result' }).getByRole('heading')).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Drill finished' })).toBeFocused();
  await expect(page.getByText('15 of 20 right.')).toBeVisible();
  for (const phrase of wrong) await expect(page.getByRole('listitem').filter({ hasText: `“${phrase}”` })).not.toHaveCount(0);
  const stored = await drilled(page);
  expect(stored.map(({ right }) => right)).toEqual(Array.from({ length: 20 }, (_, at) => (at + 1) % 4 !== 0));
  expect(new Set(stored.map(({ item, span }) => `${item} ${span}`)).size).toBe(20);
});

test('an answer is in the database before its feedback shows', async ({ page, site }) => {
  // Told by the page itself: in which order the write is finished and the verdict appears.
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      const transaction = begin.apply(this, args);
      if (transaction.mode === 'readwrite' && transaction.objectStoreNames.contains('attempts')) {
        transaction.addEventListener('complete', () => seen.push('stored'));
      }
      return transaction;
    };
    new MutationObserver(() => {
      if (document.querySelector('.verdict') && !seen.includes('shown')) seen.push('shown');
    }).observe(document, { childList: true, subtree: true });
  });
  await beginDrill(page, site);
  await page
    .locator('.drill-choices button')
    .nth(await placeOf(page, true))
    .click();
  await expectVerdict(page, true);
  const seen = await page.evaluate(() => Reflect.get(globalThis, 'seen'));
  expect(seen).toEqual(['stored', 'shown']);
  expect(await drilled(page)).toHaveLength(1);
});

test('the verdict leads to the lesson of the concept and to the page of the signal', async ({ page, site }) => {
  await beginDrill(page, site);
  await page
    .locator('.drill-choices button')
    .nth(await placeOf(page, true))
    .click();
  await expectVerdict(page, true);
  const [one] = await drilled(page);
  const result = page.getByRole('region', { name: 'Result' });
  await expect(result.locator(`a[href$="/signals/${one?.signal}/"]`)).toBeVisible();
  if (one?.role === 'signal') await expect(result.locator(`a[href*="/lessons/"]`).first()).toBeVisible();
  else await expect(result).toContainText('It decides nothing here.');
});

test('what was missed comes first in the next drill', async ({ page, site }) => {
  await beginDrill(page, site);
  await page
    .locator('.drill-choices button')
    .nth(await placeOf(page, false))
    .click();
  await expectVerdict(page, false);
  await page.getByRole('button', { name: 'Next card' }).click();
  await atCard(page, 2);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('0 of 1 right.')).toBeVisible();
  await page.getByRole('button', { name: '20 more cards' }).click();
  await atCard(page, 1);
  await page.keyboard.press('1');
  await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
  const [missed, again] = await drilled(page);
  expect(again?.signal).toBe(missed?.signal);
});

test('again with these asks for what was missed, among other phrases of the same questions', async ({ page, site }) => {
  await beginDrill(page, site);
  await page
    .locator('.drill-choices button')
    .nth(await placeOf(page, false))
    .click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Again with these' }).click();
  await atCard(page, 1);
  await page.keyboard.press('1');
  await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
  const [missed, again] = await drilled(page);
  expect(again?.signal).toBe(missed?.signal);
});

test('with single keys turned off a number chooses nothing', async ({ page, site }) => {
  await page.goto(site.url('/settings/'));
  await page
    .getByRole('checkbox', { name: /single keys|keys/i })
    .first()
    .uncheck();
  await hasRows(page, 'settings', 1);
  await beginDrill(page, site);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await atCard(page, 1);
  await expect(page.getByRole('region', { name: 'Result' })).toHaveCount(0);
  expect(await drilled(page)).toEqual([]);
});

/** The browser counts taps that follow fast in one place as one gesture; after a tap in another place it counts from one. */
const tapElsewhere = (page: Page): Promise<void> => page.getByRole('heading', { name: /^Card/ }).tap();

/** Two taps in one place, 120 ms apart by their own time stamps, however slow the machine is. */
async function doubleTap(page: Page, x: number, y: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const start = Date.now() / 1000;
  for (const timestamp of [start, start + 0.12]) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }], timestamp });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: timestamp + 0.03 });
  }
  await session.detach();
}

test.describe('on a phone', () => {
  // Taps by their own time stamps.
  test.beforeEach(({ page }) => handleRests(page));
  test.use({ patient: false, hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a double tap goes on once, and does not answer the card that comes', async ({ page, site }) => {
    // So low that a choice of the next card comes to lie under the button.
    await page.setViewportSize({ width: 390, height: 620 });
    await beginDrill(page, site);
    const card = (number: number) => page.getByRole('heading', { name: new RegExp(`^Card ${number} of`) });
    for (let number = 1; number <= 5; number++) {
      await expect(card(number)).toBeVisible();
      await page.keyboard.press('1');
      const box = await page.getByRole('button', { name: 'Next card' }).boundingBox();
      if (!box) throw new Error('The button is not on the screen.');
      await tapElsewhere(page);
      await doubleTap(page, box.x + box.width / 2, box.y + box.height / 2);
    }
    await expect(card(6)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Result' })).toHaveCount(0);
    expect(await drilled(page)).toHaveLength(5);
  });

  test('taps do it all, and the progress page counts them apart', async ({ page, site }) => {
    await beginDrill(page, site);
    await page
      .locator('.drill-choices button')
      .nth(await placeOf(page, true))
      .tap();
    await expectVerdict(page, true);
    await tapElsewhere(page);
    await page.getByRole('button', { name: 'Next card' }).tap();
    await atCard(page, 2);
    await page.getByRole('button', { name: 'Stop' }).tap();
    const [one] = await drilled(page);
    await page.getByRole('link', { name: 'Progress', exact: true }).last().tap();
    const title = bankIndex().signals[one?.signal ?? '']?.title ?? '';
    // Once is too few for a figure.
    const few = page.getByText(/: 1 met too seldom for a figure$/);
    await few.tap();
    await expect(page.locator('details').filter({ has: few }).getByRole('listitem')).toHaveText([title]);
  });
});
