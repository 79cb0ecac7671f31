import type { Page } from '@playwright/test';
import { EXAM } from './bank.ts';
import { barriers, cutOff, sticksOut } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { SCREENS } from './screens.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What is pressed and too small for a finger: buttons and options under 44 px, all else under 24 px. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.locator('main').evaluate((main) => {
    const seen = (element: Element) => element.checkVisibility() && !element.closest('.mark-keys, .visually-hidden');
    // A link in a sentence is as high as its line, by WCAG 2.5.8.
    const inSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      element.parentElement?.textContent?.trim() !== element.textContent?.trim();
    return [...main.querySelectorAll('button, a[href], label, select, summary')]
      .filter((element) => seen(element) && !inSentence(element))
      .flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        const large = element.matches('button:not(.text-button), .button, .option label, select');
        const least = large ? 44 : 24;
        const words = `${element.localName}.${element.className} "${element.textContent?.trim().slice(0, 30)}"`;
        return height < least - 0.5 || width < 24 ? [`${words}: ${width.toFixed()} x ${height.toFixed()}`] : [];
      });
  });

for (const { name, open } of SCREENS) {
  test(`${name}: no barrier in light or dark; fits 320 px, a finger and text twice as large`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, site);
    expect(await barriers(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page, { colors: true }), 'dark').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sticksOut(page), '320 px').toEqual([]);
    if (/question|practice|missed/.test(name)) expect(await tooSmall(page), 'for a finger').toEqual([]);
    await page.setViewportSize({ width: 640, height: 640 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await sticksOut(page), 'text twice as large').toEqual([]);
    expect(await cutOff(page), 'text twice as large').toEqual([]);
  });
}

test('with reduced motion nothing moves', async ({ page, site }) => {
  const moving = () =>
    page.evaluate(() => {
      const slow = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.01);
      return [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
          return (animationName !== 'none' && slow(animationDuration)) || slow(transitionDuration);
        })
        .map((element) => `${element.localName}.${element.className}`)
        .concat(
          document
            .getAnimations()
            // One that takes no time moves nothing: a word that comes after a while.
            .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 10)
            .map((animation) => `animation ${animation.id}`),
        );
    });
  for (const screen of SCREENS.filter(({ name }) => ['home', 'a lesson', 'a multiple-choice question answered'].includes(name))) {
    await screen.open(page, site);
    expect(await moving(), screen.name).toEqual([]);
  }
  await page.goto(site.url(`/${EXAM}/practice/3.1/`));
  const phrase = page.locator('.stem [data-unit]').first();
  if ((await phrase.count()) > 0) await phrase.click();
  expect(await moving()).toEqual([]);
});
