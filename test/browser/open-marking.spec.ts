import type { Page } from '@playwright/test';
import { unitsOf } from '../../src/ui/marking/units.ts';
import { isSimple, keysOf, type Question, question, signalsOf } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { HANDS, type HandName, mouse, tabTo, unit } from './hands.ts';
import { expectNotes, expectVerdict, practice, prefer } from './practicing.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The words of a phrase, by their numbers in open marking. */
function wordsOf(one: Question, at: number): Stretch {
  const span = one.text.spans[at] ?? { start: 0, end: 0 };
  const units = unitsOf(one.item, one.text, 'open');
  const inside = units.flatMap((word, n) => (word.start < span.end && word.end > span.start ? [n] : []));
  return { from: inside[0] ?? -1, to: inside.at(-1) ?? -1 };
}

const inOneSentence = (one: Question, { from, to }: Stretch): boolean => {
  const units = unitsOf(one.item, one.text, 'open');
  return units[from]?.sentence === units[to]?.sentence;
};

/** A phrase of a few words in one sentence: what two taps mark. */
const isShort = (one: Question, at: number): boolean => {
  const stretch = wordsOf(one, at);
  return stretch.to - stretch.from >= 1 && stretch.to - stretch.from <= 6 && inOneSentence(one, stretch);
};

const oneForWords = () =>
  question('multiple-choice', (one) => {
    const signals = signalsOf(one);
    return isSimple(one) && signals.length >= 2 && signals.every((at) => isShort(one, at));
  });

const inked = (page: Page) => page.locator('.stem .ink-for');
const label = (one: Question, at: number) => unitsOf(one.item, one.text, 'open')[at]?.label ?? '';
const labels = (one: Question, { from, to }: Stretch) => Array.from({ length: to - from + 1 }, (_, n) => label(one, from + n));

for (const name of ['mouse', 'touch', 'keyboard'] as const satisfies readonly HandName[]) {
  test.describe(`by ${name}`, () => {
    test.use(name === 'touch' ? { hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } } : {});

    test('a range of any words is marked, and the signals in it count as found', async ({ page, site }) => {
      const one = oneForWords();
      const hand = HANDS[name](page);
      await prefer(page, site, { marking: 'Open' });
      await practice(page, site, [one]);
      for (const at of signalsOf(one)) {
        const { from, to } = wordsOf(one, at);
        await hand.markWords(from, to);
        await expect(unit(page, from)).toHaveClass(/ink-for/);
        await expect(unit(page, to)).toHaveClass(/ink-for/);
      }
      const pressed = page.getByRole('toolbar', { name: 'Words you can mark' }).locator('button[aria-pressed="true"]');
      const all = signalsOf(one).flatMap((at) => labels(one, wordsOf(one, at)));
      await expect(pressed).toHaveText(all);
      await hand.choose(one, keysOf(one));
      await hand.press('Answer');
      await expectVerdict(page, true);
      await expectNotes(page, one, signalsOf(one));
    });
  });
}

test.describe('with a mouse', () => {
  test('a drag may go backward, and one across the end of a sentence marks nothing', async ({ page, site }) => {
    const one = oneForWords();
    const { from, to } = wordsOf(one, signalsOf(one)[0] ?? 0);
    const units = unitsOf(one.item, one.text, 'open');
    const end = units.findIndex((word, n) => word.sentence !== units[n + 1]?.sentence);
    await prefer(page, site, { marking: 'Open' });
    await practice(page, site, [one]);
    await mouse(page).markWords(end, end + 1);
    await expect(inked(page)).toHaveCount(0);
    await mouse(page).markWords(to, from);
    await expect(unit(page, from)).toHaveClass(/ink-for/);
    await expect(unit(page, to)).toHaveClass(/ink-for/);
  });

  test('one word can be kept alone, and a marked word pressed again is clear', async ({ page, site }) => {
    const one = oneForWords();
    await prefer(page, site, { marking: 'Open' });
    await practice(page, site, [one]);
    // However long the text is, the hint stands in sight.
    await page.setViewportSize({ width: 390, height: 500 });
    await expect(page.getByText('Tap the first and the last word of a phrase')).toBeInViewport({ ratio: 1 });
    await unit(page, 2).click();
    await page.getByRole('button', { name: `keep just “${label(one, 2)}”` }).click();
    await unit(page, 4).click();
    await expect(inked(page)).toHaveText([label(one, 2), label(one, 4)]);
    await unit(page, 2).click();
    await expect(inked(page)).toHaveText([label(one, 4)]);
  });
});

test('with keys, up and down go by sentence, Home and End to the ends', async ({ page, site }) => {
  const one = oneForWords();
  const units = unitsOf(one.item, one.text, 'open');
  await prefer(page, site, { marking: 'Open' });
  await practice(page, site, [one]);
  const toolbar = page.getByRole('toolbar', { name: 'Words you can mark' });
  await tabTo(page, toolbar.getByRole('button').first());
  for (const [key, at] of [
    ['ArrowDown', units.findIndex((word) => word.sentence === 1)],
    ['ArrowRight', units.findIndex((word) => word.sentence === 1) + 1],
    ['ArrowUp', 0],
    ['End', units.length - 1],
    ['Home', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(toolbar.getByRole('button').nth(at)).toBeFocused();
    await expect(unit(page, at)).toHaveClass(/cursor/);
  }
});
