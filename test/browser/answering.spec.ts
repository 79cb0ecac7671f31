import type { Page } from '@playwright/test';
import {
  decoysOf,
  escaped,
  isSimple,
  keysOf,
  optionText,
  optionWords,
  phrase,
  type Question,
  question,
  signalsOf,
} from './bank.ts';
import { expect, test } from './fixtures.ts';
import { HANDS, type HandName } from './hands.ts';
import { expectNotes, expectRationales, expectVerdict, onQuestion, practice, respondRight, rows } from './practicing.ts';

/** A choice question, a response question, an ordering and a matching: each kind once. */
const oneOfEach = (): readonly Question[] => [
  question('multiple-choice', (one) => isSimple(one) && signalsOf(one).length >= 2 && decoysOf(one).length >= 1),
  question('multiple-response', (one) => signalsOf(one).length >= 2),
  question('ordering'),
  question('matching'),
];

async function expectOrder(page: Page, one: Question) {
  const places = page.getByRole('article').getByRole('list').first().getByRole('listitem');
  await expect(places.locator('.verdict-line')).toHaveText(keysOf(one).map(() => 'Right place'));
  for (const [at, id] of keysOf(one).entries()) await expect(places.nth(at)).toContainText(optionText(one, id));
}

async function expectPairs(page: Page, one: Question) {
  if (one.scoring.key.kind !== 'matching') throw new Error(`${one.id} is no matching`);
  for (const [prompt, response] of Object.entries(one.scoring.key.pairs)) {
    const row = page
      .getByRole('listitem')
      .filter({ hasText: optionWords(one, prompt) })
      .first();
    await expect(row.getByRole('strong')).toContainText(optionText(one, response));
    await expect(row.locator('.verdict-line')).toHaveText('Right');
  }
}

for (const name of ['mouse', 'touch', 'keyboard'] as const satisfies readonly HandName[]) {
  test.describe(`by ${name}`, () => {
    test.use(name === 'touch' ? { hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } } : {});

    test('each kind of question is answered right, and the feedback names its key and its signals', async ({ page, site }) => {
      const list = oneOfEach();
      const hand = HANDS[name](page);
      await practice(page, site, list);
      for (const [at, one] of list.entries()) {
        await onQuestion(page, at + 1, list.length);
        const marked = one.item.marking ? signalsOf(one) : [];
        for (const signal of marked) await hand.markPhrase(signal);
        await respondRight(hand, one);
        await hand.press('Answer');
        await expectVerdict(page, true);
        if (one.item.marking) await expectNotes(page, one, marked);
        if (one.item.kind === 'ordering') await expectOrder(page, one);
        else if (one.item.kind === 'matching') await expectPairs(page, one);
        else await expectRationales(page, one, keysOf(one));
        await hand.press(at + 1 === list.length ? 'Finish' : 'Next question');
      }
      await expect(page.getByText(`${list.length} of ${list.length} right`)).toBeVisible();
      const stored = await rows(page, 'attempts');
      expect(stored.map(({ item }) => item)).toEqual(expect.arrayContaining(list.map(({ id }) => id)));
    });

    test('a phrase marked and tapped again is clear, and feedback tells found, missed and taken phrases apart', async ({
      page,
      site,
    }) => {
      const one = question(
        'multiple-choice',
        (each) => isSimple(each) && signalsOf(each).length >= 2 && decoysOf(each).length >= 1,
      );
      const [found = 0, cleared = 0] = signalsOf(one);
      const [taken = 0] = decoysOf(one);
      const hand = HANDS[name](page);
      await practice(page, site, [one]);
      const pressed = page.getByRole('toolbar', { name: 'Phrases you can mark' }).locator('button[aria-pressed="true"]');
      for (const at of [cleared, found]) await hand.markPhrase(at);
      await expect(pressed).toHaveCount(2);
      await hand.markPhrase(cleared);
      await expect(pressed).toHaveText([new RegExp(`^${escaped(phrase(one, found))}`)]);
      await hand.markPhrase(taken);
      const wrong = one.item.options.find(({ id }) => !keysOf(one).includes(id))?.id ?? '';
      await hand.choose(one, [wrong]);
      await hand.press('Answer');
      await expectVerdict(page, false);
      if (name === 'touch') {
        await expect(page.locator('.why.is-right')).toBeInViewport({ ratio: 1 });
        await expect(page.locator('.notes .is-open .verdict-line').first()).toBeInViewport({ ratio: 1 });
      }
      await expectNotes(page, one, [found, taken]);
      await expectRationales(page, one, [wrong]);
    });
  });
}

test('two presses in quick succession both count', async ({ page, site }) => {
  const one = question('multiple-response', ({ item }) => item.choose === 2);
  await practice(page, site, [one]);
  // As fast as a page can be pressed: nothing but promises runs between the two.
  await page.getByRole('checkbox').evaluateAll(async (boxes) => {
    for (const box of boxes.slice(0, 2)) {
      if (box instanceof HTMLElement) box.click();
      for (let n = 0; n < 10; n++) await Promise.resolve();
    }
  });
  await expect(page.getByText('2 chosen.')).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
});
