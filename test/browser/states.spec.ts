import type { Locator, Page } from '@playwright/test';
import { decoysOf, question, signalsOf } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { keyboard, mouse, tabTo, unit } from './hands.ts';
import { practice, wrongOption } from './practicing.ts';
import { SCREENS } from './screens.ts';

const marking = () => question('multiple-choice', (one) => signalsOf(one).length >= 2 && decoysOf(one).length >= 1);

/** The lines of an element: what is left of its looks where no background and no shadow is painted. */
const lines = (place: Locator): Promise<string> =>
  place.evaluate((element) => {
    const style = getComputedStyle(element);
    return ['textDecorationLine', 'textDecorationStyle', 'textDecorationThickness', 'borderLeft', 'borderBottom', 'outlineStyle']
      .map((property) => `${property}: ${style[property as 'outlineStyle']}`)
      .join('; ');
  });

for (const [where, media] of [
  ['with forced colors', { forcedColors: 'active' }],
  ['on paper without backgrounds', { media: 'print' }],
] as const) {
  test(`${where} every state of a question has a line of its own`, async ({ page, site }) => {
    const one = marking();
    const [signal = 0, missed = 1] = signalsOf(one);
    await practice(page, site, [one]);
    await mouse(page).markPhrase(signal);
    await mouse(page).choose(one, [wrongOption(one)]);
    await page.mouse.move(0, 0);
    await page.emulateMedia(media);
    expect(await lines(unit(page, signal)), 'marked').not.toBe(await lines(unit(page, missed)));
    const chosen = page.locator('.option.is-chosen label');
    const others = page.locator('.option:not(.is-chosen) label').first();
    expect(await lines(chosen), 'chosen').not.toBe(await lines(others));
    await page.emulateMedia({ forcedColors: 'none', media: 'screen' });
    await mouse(page).press('Answer');
    await expect(page.locator('.notes > li').first()).toBeVisible();
    await page.emulateMedia(media);
    const plain = await lines(page.locator('.stem .lead-in > span').first());
    const looks = await Promise.all(
      ['.look-found', '.look-missed', '.look-decoy-left'].map((look) => lines(page.locator(look).first())),
    );
    expect(new Set([plain, ...looks]).size, looks.join('\n')).toBe(4);
    const states = await Promise.all(
      ['.answered.is-none', '.answered.is-missed', '.answered.is-wrong'].map((state) => lines(page.locator(state).first())),
    );
    expect(new Set(states).size, states.join('\n')).toBe(3);
  });
}

test('with forced colors the page in the header and how far a practice is are seen', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(site.url('/aif-c01/review/'));
  const [current, other] = ['[aria-current]', ':not([aria-current])'].map((which) => page.locator(`.site-nav a${which}`).first());
  if (!current || !other) throw new Error('The header has no links.');
  expect(await lines(current)).not.toBe(await lines(other));
  await practice(page, site, [marking()]);
  const bar = page.getByRole('progressbar');
  expect(await bar.evaluate((element) => getComputedStyle(element).borderStyle)).toBe('solid');
  expect(await bar.evaluate((element) => getComputedStyle(element).forcedColorAdjust)).toBe('none');
});

/** What has the focus, or the phrase it stands for, as far as it is in the window with nothing over it. */
const inSight = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const place = focused?.closest('.mark-keys') ? document.querySelector('.cursor') : focused;
    const [line] = place?.getClientRects() ?? [];
    if (!place || !line) return `nothing: ${focused?.outerHTML.slice(0, 80)}`;
    const x = Math.min(Math.max(line.x + Math.min(line.width, 40) / 2, 0), innerWidth - 1);
    const y = line.y + Math.min(line.height, 40) / 2;
    const top = y >= 0 && y < innerHeight ? document.elementFromPoint(x, y) : null;
    const seen = top !== null && (place.contains(top) || top.contains(place));
    return seen ? 'in sight' : `${place.outerHTML.slice(0, 80)} at ${Math.round(line.y)} under ${top?.outerHTML.slice(0, 60)}`;
  });

test('at 400 % of 1280 x 1024 whatever the Tab key and the arrows reach is in sight', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await practice(page, site, [marking()]);
  let stops = 0;
  // It scrolls with the next frame, which may be late.
  const isInSight = async () => {
    stops += 1;
    await expect.poll(() => inSight(page), { message: `stop ${stops}` }).toBe('in sight');
  };
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() =>
      document.activeElement === document.body ? 'past the end' : document.activeElement?.closest('.mark-keys')?.className,
    );
    if (at === 'past the end') break;
    await isInSight();
    for (let arrows = 0; at === 'mark-keys' && arrows < 6; arrows++) {
      await page.keyboard.press('ArrowRight');
      await isInSight();
    }
  }
  expect(stops).toBeGreaterThan(15);
});

test('the ring on a phrase goes with the focus, and comes back where it was', async ({ page, site }) => {
  await practice(page, site, [marking()]);
  await tabTo(page, page.getByRole('toolbar').locator('button[tabindex="0"]'));
  await page.keyboard.press('ArrowRight');
  await expect(unit(page, 1)).toHaveClass(/cursor/);
  await page.keyboard.press('Tab');
  await expect(page.locator('.cursor')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(unit(page, 1)).toHaveClass(/cursor/);
});

test('what was just marked shows its ink under the pointer', async ({ page, site }) => {
  await practice(page, site, [marking()]);
  await unit(page, 0).click();
  await expect(unit(page, 0)).toHaveCSS('background-image', /gradient/);
});

test('a phrase keeps its name when it is marked, and an option is called by its letter', async ({ page, site }) => {
  const one = marking();
  await practice(page, site, [one]);
  const phrases = page.getByRole('toolbar').getByRole('button');
  const names = await phrases.allTextContents();
  await keyboard(page).markPhrase(0);
  await expect(phrases.first()).toHaveAttribute('aria-pressed', 'true');
  await expect(phrases.first()).toHaveAccessibleName(names[0] ?? '');
  await expect(phrases.first()).toHaveAccessibleDescription('points to an answer');
  expect(await phrases.allTextContents()).toEqual(names);
  for (const [at, letter] of [...'ABCD'].entries())
    await expect(page.getByRole('radio').nth(at)).toHaveAccessibleName(new RegExp(`^${letter} \\S`));
});

test('the title of the page follows the question', async ({ page, site }) => {
  const list = [marking(), question('multiple-response')];
  await practice(page, site, list);
  await expect(page).toHaveTitle(/^Question 1 of 2 · Practice/);
  await mouse(page).choose(marking(), [wrongOption(marking())]);
  await mouse(page).press('Answer');
  await mouse(page).press('Answer without marking');
  await mouse(page).press('Next question');
  await expect(page).toHaveTitle(/^Question 2 of 2 · Practice/);
});

test('where the rule goes with its button, the question has the focus; elsewhere the nearest heading', async ({ page, site }) => {
  await practice(page, site, [marking()]);
  await keyboard(page).press('Got it');
  await expect(page.getByRole('button', { name: 'Got it' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Question 1 of 1' })).toBeFocused();
  await page.goto(site.url('/help/'));
  await keyboard(page).press('Check');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.locator(':focus')).toHaveCount(1);
});

test('a browser below the floor says so in plain words, and still shows lessons', async ({ page, site }) => {
  await page.addInitScript(() => {
    // As before Firefox 115 and Chrome 110.
    Reflect.deleteProperty(Array.prototype, 'toSorted');
  });
  await page.goto(site.url('/aif-c01/lessons/rag/'));
  await expect(page.locator('#too-old')).toHaveText(
    /This browser is too old for practice\. You can still read lessons and questions\./,
  );
  await expect(page.locator('main h1')).toBeVisible();
  await page.goto(site.url('/about/'));
  await expect(page.locator('#too-old')).toBeVisible();
});

for (const { name, open } of SCREENS.filter(({ name: one }) =>
  /^a (lesson|multiple-choice question|matching question answered)$|^home$/.test(one),
)) {
  test(`${name}: with wider text spacing nothing is cut off or sticks out`, async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, site);
    // WCAG 1.4.12.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
