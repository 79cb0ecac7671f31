import { expect, type Locator, type Page } from '@playwright/test';
import { optionName, optionText, optionWords, type Question } from './bank.ts';

/** One way to use the practice screen. A learner may have any of them, and each must be enough alone. */
export interface Hand {
  /** Marks the phrase at this place in guided marking, or clears it. */
  markPhrase(at: number): Promise<void>;
  /** Marks from one word to another in open marking. */
  markWords(from: number, to: number): Promise<void>;
  /** Chooses options of a multiple choice or multiple response question. */
  choose(question: Question, ids: readonly string[]): Promise<void>;
  /** Places steps in this order. */
  place(question: Question, ids: readonly string[]): Promise<void>;
  /** Gives each prompt its response. */
  pair(question: Question, pairs: Readonly<Record<string, string>>): Promise<void>;
  /** Presses the button of this name. */
  press(name: string): Promise<void>;
}

export type HandName = 'mouse' | 'touch' | 'keyboard';

const option = (page: Page, question: Question, id: string): Locator =>
  page.getByRole(question.item.kind === 'multiple-choice' ? 'radio' : 'checkbox', {
    name: optionName(question, id),
  });

const step = (page: Page, question: Question, id: string): Locator =>
  page.getByRole('button', { name: optionText(question, id), exact: true });

const prompt = (page: Page, question: Question, id: string): Locator =>
  page.getByRole('combobox', { name: optionText(question, id) });

/** The piece of the text that is phrase or word number `at`. */
export const unit = (page: Page, at: number): Locator => page.locator(`.stem [data-unit="${at}"]`).first();

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

async function chooseResponse(page: Page, question: Question, promptId: string, response: string) {
  const list = prompt(page, question, promptId);
  const label = await list
    .getByRole('option')
    .filter({ hasText: optionWords(question, response) })
    .first()
    .textContent();
  await list.selectOption({ label: label ?? '' });
}

const pointing = (page: Page, press: (target: Locator) => Promise<void>): Omit<Hand, 'markWords'> => ({
  markPhrase: (at) => press(unit(page, at)),
  async choose(question, ids) {
    // The words of an option are pressed, not the small box: that is what a finger finds.
    for (const id of ids) await press(page.locator('label').filter({ has: option(page, question, id) }));
  },
  async place(question, ids) {
    for (const id of ids) await press(step(page, question, id));
  },
  async pair(question, pairs) {
    for (const [id, response] of Object.entries(pairs)) await chooseResponse(page, question, id, response);
  },
  press: (name) => press(button(page, name)),
});

export function mouse(page: Page): Hand {
  return {
    ...pointing(page, (target) => target.click()),
    async markWords(from, to) {
      await unit(page, from).hover();
      await page.mouse.down();
      await unit(page, to).hover();
      await page.mouse.up();
    },
  };
}

export function touch(page: Page): Hand {
  return {
    ...pointing(page, (target) => target.tap()),
    async markWords(from, to) {
      await unit(page, from).tap();
      await unit(page, to).tap();
    },
  };
}

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus. Fails where that takes more presses than anyone would make. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor({ state: 'attached' });
  for (let presses = 0; presses < 80; presses++) {
    if (await hasFocus(target.first())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach ${target}.`);
}

export function keyboard(page: Page): Hand {
  const keys = page.keyboard;
  const toWord = async (at: number) => {
    await tabTo(page, page.getByRole('toolbar').locator('button[tabindex="0"]'));
    await keys.press('Home');
    for (let n = 0; n < at; n++) await keys.press('ArrowRight');
  };
  return {
    async markPhrase(at) {
      await toWord(at);
      await keys.press('Space');
    },
    async markWords(from, to) {
      await toWord(from);
      for (let at = from; at < to; at++) await keys.press('Shift+ArrowRight');
    },
    async choose(question, ids) {
      for (const id of ids) {
        const target = option(page, question, id);
        if (question.item.kind === 'multiple-response') {
          await tabTo(page, target);
          await keys.press('Space');
          continue;
        }
        // A group of radio buttons is one stop of the Tab key; the arrows choose in it.
        await tabTo(page, page.getByRole('radio').first());
        await keys.press('Space');
        while (!(await target.isChecked())) await keys.press('ArrowDown');
        await expect(target).toBeFocused();
      }
    },
    async place(question, ids) {
      for (const id of ids) {
        await tabTo(page, step(page, question, id));
        await keys.press('Space');
        // The focus goes on with the frame that shows it in its place.
        await expect(page.locator('.placed li', { hasText: optionText(question, id) })).toBeVisible();
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      }
    },
    async pair(question, pairs) {
      for (const [id, response] of Object.entries(pairs)) {
        const list = prompt(page, question, id);
        await tabTo(page, list);
        const wanted = await list
          .getByRole('option')
          .filter({ hasText: optionWords(question, response) })
          .first()
          .textContent();
        const chosen = list.locator('option:checked');
        for (let n = 0; n < 10 && (await chosen.textContent()) !== wanted; n++) await keys.press('ArrowDown');
      }
    },
    async press(name) {
      // A button that cannot be pressed yet is no stop of the Tab key.
      await expect(button(page, name)).toBeEnabled();
      await tabTo(page, button(page, name));
      await keys.press('Enter');
    },
  };
}

export const HANDS: Readonly<Record<HandName, (page: Page) => Hand>> = { mouse, touch, keyboard };
