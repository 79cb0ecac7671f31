import type { CDPSession, Page } from '@playwright/test';
import { EXAM, keysOf, question, questions } from './bank.ts';
import { beginDrill, drilled } from './drilling.ts';
import { expect, handleRests, test } from './fixtures.ts';
import { beginMock, storedMockExam } from './mock-exam.ts';
import { bringIn, metBefore, pastAttempts } from './past.ts';
import { onQuestion, practice, rows } from './practicing.ts';

// Presses as a hand makes them, by their own time stamps, however slow the machine is: none of those that are looked at waits until the
// screen has rested; what leads there does.
test.use({ patient: false });
test.beforeEach(({ page }) => handleRests(page));

/** Two clicks in one place, so many ms apart. */
async function doubleClick(page: Page, session: CDPSession, name: string | RegExp, apart: number): Promise<void> {
  const target = page.getByRole('button', { name, exact: true }).first();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`There is no button ${name} on the screen.`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, button: 'left' as const };
  const start = Date.now() / 1000;
  // The browser is told both at once: it hears of the second while it still works on the first.
  const sent: Promise<unknown>[] = [];
  for (const [clickCount, timestamp] of [[1, start] as const, [2, start + apart / 1000] as const]) {
    sent.push(session.send('Input.dispatchMouseEvent', { type: 'mousePressed', clickCount, timestamp, ...at }));
    sent.push(session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', clickCount, timestamp, ...at }));
  }
  await Promise.all(sent);
}

/** A key held down: as many repeats as it makes in so many ms. */
async function hold(page: Page, key: string, ms: number): Promise<void> {
  for (let at = 0; at < ms; at += 33) await page.keyboard.down(key);
  await page.keyboard.up(key);
}

const answered = async (page: Page): Promise<number> => (await rows(page, 'attempts')).length;
const five = () => questions('multiple-choice', (one) => one.item.marking).slice(0, 5);
const APART = [30, 100, 200, 300] as const;

test.describe('Enter held down', () => {
  test('on a question stores no blank answer, and warns once', async ({ page, site }) => {
    await practice(page, site, five());
    await expect(page.locator('body')).not.toHaveAttribute('data-resting');
    await hold(page, 'Enter', 1500);
    await expect(page.getByRole('button', { name: 'Answer without marking' })).toBeVisible();
    expect(await answered(page)).toBe(0);
    await onQuestion(page, 1, 5);
  });

  test('on an answer shows its feedback, and does not skip it', async ({ page, site }) => {
    await practice(page, site, five());
    await page.getByRole('radio').first().check();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Answer without marking' })).toBeVisible();
    await hold(page, 'Enter', 1500);
    await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
    await onQuestion(page, 1, 5);
    expect(await answered(page)).toBe(1);
    await hold(page, 'Enter', 1500);
    await onQuestion(page, 2, 5);
    expect(await answered(page)).toBe(1);
  });

  test('on the button that starts a practice, or that answers, does no more than that', async ({ page, site }) => {
    await page.goto(site.url(`/${EXAM}/practice/`));
    await page.getByRole('button', { name: /^Start/ }).focus();
    await hold(page, 'Enter', 1500);
    await onQuestion(page, 1, 10);
    await page.getByRole('button', { name: 'Answer', exact: true }).focus();
    await hold(page, 'Enter', 1500);
    expect(await answered(page)).toBe(0);
    expect(await rows(page, 'sessions')).toHaveLength(1);
  });

  test('goes through one card of a drill', async ({ page, site }) => {
    await beginDrill(page, site);
    await hold(page, '1', 1000);
    await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
    expect(await drilled(page)).toHaveLength(1);
    await hold(page, 'Enter', 1500);
    await expect(page.getByRole('heading', { name: /^Card 2 of/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Result' })).toHaveCount(0);
    expect(await drilled(page)).toHaveLength(1);
  });

  test('hands no mock exam in', async ({ page, site }) => {
    await beginMock(page, site);
    await page.getByRole('button', { name: 'All questions' }).click();
    await page.getByRole('button', { name: 'Review and hand in' }).focus();
    await hold(page, 'Enter', 1500);
    await expect(page.getByRole('heading', { name: 'Review before you hand in' })).toBeVisible();
    await page.getByRole('button', { name: 'Hand in', exact: true }).focus();
    await hold(page, 'Enter', 1500);
    await expect(page.getByRole('button', { name: 'Hand in all the same' })).toBeVisible();
    expect((await storedMockExam(page)).state.ended).toBeNull();
  });
});

test.describe('a double click', () => {
  test('of 30 to 300 ms on "Answer" warns, and on "Answer without marking" shows the feedback', async ({ page, site }) => {
    const session = await page.context().newCDPSession(page);
    await practice(page, site, five());
    for (const [at, apart] of APART.entries()) {
      await expect(page.locator('body')).not.toHaveAttribute('data-resting');
      await doubleClick(page, session, 'Answer', apart);
      await expect(page.getByRole('button', { name: 'Answer without marking' })).toBeVisible();
      expect(await answered(page)).toBe(at);
      await doubleClick(page, session, 'Answer without marking', apart);
      await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
      await onQuestion(page, at + 1, 5);
      await doubleClick(page, session, 'Next question', apart);
      await onQuestion(page, at + 2, 5);
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
      await expect(page.locator('[aria-pressed="true"]')).toHaveCount(0);
      expect(await answered(page)).toBe(at + 1);
    }
  });

  test('of 30 to 300 ms answers a card of the drill once, and goes on by one', async ({ page, site }) => {
    const session = await page.context().newCDPSession(page);
    await beginDrill(page, site);
    for (const [at, apart] of APART.entries()) {
      await expect(page.locator('body')).not.toHaveAttribute('data-resting');
      await doubleClick(page, session, /It decides nothing here$/, apart);
      await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
      await doubleClick(page, session, 'Next card', apart);
      await expect(page.getByRole('heading', { name: new RegExp(`^Card ${at + 2} of`) })).toBeVisible();
      await expect(page.getByRole('region', { name: 'Result' })).toHaveCount(0);
      expect(await drilled(page)).toHaveLength(at + 1);
    }
  });

  test('of 30 to 300 ms goes on by one question of a mock exam, and does not hand it in', async ({ page, site }) => {
    const session = await page.context().newCDPSession(page);
    await beginMock(page, site);
    for (const [at, apart] of APART.entries()) {
      await expect(page.locator('body')).not.toHaveAttribute('data-resting');
      await doubleClick(page, session, 'Next', apart);
      await expect(page.getByRole('heading', { name: new RegExp(`^Question ${at + 2} of`) })).toBeVisible();
    }
    const apart = 100;
    await doubleClick(page, session, 'All questions', apart);
    await expect(page.getByRole('dialog')).toBeVisible();
    await doubleClick(page, session, 'Review and hand in', apart);
    await expect(page.getByRole('heading', { name: 'Review before you hand in' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Hand in', exact: true })).toBeVisible();
    await doubleClick(page, session, 'Hand in', apart);
    await expect(page.getByRole('button', { name: 'Hand in all the same' })).toBeVisible();
    expect((await storedMockExam(page)).state.ended).toBeNull();
  });

  test('puts one question of a review aside, and does not take it back', async ({ page, site }) => {
    const session = await page.context().newCDPSession(page);
    await bringIn(page, site, pastAttempts(metBefore(1, 0, Date.now() - 5 * 86_400_000)));
    await page.goto(site.url(`/${EXAM}/review/`));
    await page.getByText('Put aside', { exact: true }).first().click();
    await doubleClick(page, session, 'Not today', 100);
    await expect(page.getByText(/^Put aside. It comes back tomorrow/)).toHaveCount(1);
  });

  test('on a step places one, and moves it by one', async ({ page, site }) => {
    const session = await page.context().newCDPSession(page);
    const one = question('ordering');
    await practice(page, site, [one]);
    const placed = page.locator('.placed li');
    await page.locator('[data-choice]').first().click();
    await expect(placed).toHaveCount(1);
    await page.locator('[data-choice]').first().click();
    await expect(placed).toHaveCount(2);
    const second = await placed.nth(1).getAttribute('data-step');
    await doubleClick(page, session, 'Move step 2 up', 100);
    await expect(placed.first()).toHaveAttribute('data-step', second ?? '');
    await expect(page.getByText(`(2 of ${keysOf(one).length})`)).toBeVisible();
  });
});

test('a press before a changed screen is drawn does nothing, however late the drawing comes', async ({ page, site }) => {
  await page.addInitScript(() => {
    const real = window.requestAnimationFrame.bind(window);
    const held: FrameRequestCallback[] = [];
    let holds = false;
    window.requestAnimationFrame = (work) => (holds ? held.push(work) : real(work));
    Object.assign(window, {
      holdFrames: () => {
        holds = true;
      },
      drawFrames: () => {
        holds = false;
        for (const work of held.splice(0)) real(work);
      },
    });
  });
  await beginMock(page, site);
  await expect(page.locator('body')).not.toHaveAttribute('data-resting');
  // By no locator: that would wait until the screen has rested.
  const next = async () => {
    const [x, y] = await page.evaluate(() => {
      const button = [...document.querySelectorAll('.action-bar button')].find((one) => one.textContent?.trim() === 'Next');
      button?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = button?.getBoundingClientRect();
      return box ? [box.x + box.width / 2, box.y + box.height / 2] : [0, 0];
    });
    await page.mouse.click(x, y);
  };
  const heading = page.getByRole('heading', { level: 1 });
  await page.evaluate('holdFrames()');
  await next();
  // Not by `expect`, which here waits until the screen has rested.
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('Question 2 '), undefined, {
    polling: 50,
  });
  const drawn = await page.evaluate(() => performance.now());
  await page.waitForFunction((at) => performance.now() > at + 600, drawn, { polling: 50 });
  await next();
  await page.evaluate('drawFrames()');
  await expect(page.locator('body')).not.toHaveAttribute('data-resting');
  await expect(heading).toContainText('Question 2 ');
  await next();
  await expect(heading).toContainText('Question 3 ');
});

test.describe('number keys', () => {
  /** A key as another keyboard sends it. */
  async function press(page: Page, given: Readonly<Record<string, string | boolean>>): Promise<void> {
    await expect(page.locator('body')).not.toHaveAttribute('data-resting');
    await page.evaluate((init) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init }));
    }, given);
  }

  test('choose on a French keyboard, with Shift and without, and strike nothing out there', async ({ page, site }) => {
    await beginMock(page, site);
    const option = page.getByRole('radio').or(page.getByRole('checkbox'));
    const heading = page.getByRole('heading', { level: 1 });
    for (let at = 2; (await page.getByRole('button', { name: 'Strike out option A' }).count()) === 0; at++) {
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      // One question at a time: the next is looked at once it is there.
      await expect(heading).toContainText(`Question ${at} `);
    }
    await press(page, { key: '&', code: 'Digit1' });
    await expect(option.nth(0)).toBeChecked();
    await press(page, { key: '2', code: 'Digit2', shiftKey: true });
    await expect(option.nth(1)).toBeChecked();
    await expect(page.locator('.is-struck')).toHaveCount(0);
    // American: Shift with a number.
    await press(page, { key: '#', code: 'Digit3', shiftKey: true });
    await expect(page.locator('.is-struck')).toHaveCount(1);
  });

  test('choose from the block of numbers, and nothing while text is composed or typed', async ({ page, site }) => {
    await practice(page, site, [question('multiple-choice')]);
    const chosen = page.getByRole('radio', { checked: true });
    await press(page, { key: '1', code: 'Digit1', isComposing: true });
    await press(page, { key: '@', code: 'Digit1', shiftKey: true });
    await page.evaluate(() => {
      const own = document.createElement('div');
      own.contentEditable = 'true';
      document.body.append(own);
      own.focus();
    });
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(chosen).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Answer', exact: true })).toBeVisible();
    await page.locator('h1').focus();
    await press(page, { key: '2', code: 'Numpad2' });
    await expect(page.getByRole('radio').nth(1)).toBeChecked();
  });
});
