import type { Page } from '@playwright/test';
import { pseudoText } from '../../integrations/pseudo-language.ts';
import { type DrillCard, drillCards, isRightChoice, phraseOf } from '../../src/core/drill/drill-card.ts';
import type { DrillAttempt } from '../../src/core/session/attempt.ts';
import { bankIndex, EXAM, questions } from './bank.ts';
import { expect } from './fixtures.ts';
import { rows } from './practicing.ts';
import type { Site } from './site-server.ts';

const atCard = (page: Page, number: number): Promise<void> =>
  expect(page.getByRole('heading', { name: new RegExp(`^Card ${number} of \\d+$`) })).toBeFocused();

export async function beginDrill(page: Page, site: Site): Promise<void> {
  await page.goto(site.url(`/${EXAM}/drill/`));
  await page.getByRole('button', { name: 'Start the drill' }).click();
  await atCard(page, 1);
}

export { atCard };

/** Every card that any seed may bring: a drill itself leaves out all but one of those that mean the same in several variants of a question. */
const all = (): readonly DrillCard[] =>
  [...questions('multiple-choice'), ...questions('multiple-response'), ...questions('true-false')].flatMap(({ item, scoring }) =>
    drillCards(item, scoring, 1),
  );

const NOTHING = 'It decides nothing here';
const buttonOf = (choice: string | null): string => (choice === null ? NOTHING : (bankIndex().concepts[choice]?.title ?? choice));

/** The choices of the card on the screen by their words, in their order, with what is right by the bank. */
export async function shownChoices(page: Page): Promise<readonly { readonly words: string; readonly right: boolean }[]> {
  const phrase = await page.locator('.drill mark').innerText();
  const spaced = (texts: readonly string[]) => texts.join(' ').replaceAll(/\s+/g, ' ').trim();
  const shown = spaced(await page.locator('.drill .stem p').allInnerTexts());
  const words = (await page.locator('.drill-choices button span:last-child').allInnerTexts()).map((one) =>
    one === pseudoText(NOTHING) ? NOTHING : one,
  );
  const card = all().find(
    (one) =>
      phraseOf(one) === phrase &&
      spaced(one.whole || one.sentence.text === one.leadIn ? [one.sentence.text] : [one.sentence.text, one.leadIn]) === shown &&
      one.choices.every((choice) => words.includes(buttonOf(choice))),
  );
  if (!card) throw new Error(`The bank has no card for “${phrase}”.`);
  return words.map((text) => ({
    words: text,
    right: card.choices.some((one) => buttonOf(one) === text && isRightChoice(card, one)),
  }));
}

/** The place of a choice that is right, or that is not. */
export async function placeOf(page: Page, right: boolean): Promise<number> {
  const at = (await shownChoices(page)).findIndex((one) => one.right === right);
  if (at < 0) throw new Error('The card has no such choice.');
  return at;
}

/** What the drill wrote into the database, in its order. */
export async function drilled(page: Page): Promise<readonly DrillAttempt[]> {
  const attempts = (await rows(page, 'attempts')) as unknown as readonly DrillAttempt[];
  return attempts.filter(({ type }) => type === 'drill').toSorted((a, b) => a.seq - b.seq);
}
