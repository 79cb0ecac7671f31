import type { Page } from '@playwright/test';
import { pseudoText } from '../../integrations/pseudo-language.ts';
import { EXAM, keysOf, optionWords, type Question } from './bank.ts';
import { expect } from './fixtures.ts';
import type { Hand } from './hands.ts';
import type { Site } from './site-server.ts';

interface Choices {
  readonly marking?: 'Guided' | 'Open' | 'Off';
  readonly pens?: 1 | 2;
}

/** Chooses how to practice, on the settings page. */
export async function prefer(page: Page, site: Site, { marking, pens }: Choices): Promise<void> {
  await page.goto(site.url('/settings/'));
  if (marking) await page.getByRole('radio', { name: new RegExp(`^${marking}:`) }).check();
  if (pens) await page.getByRole('checkbox', { name: /^Two pens/ }).setChecked(pens === 2);
  await hasRows(page, 'settings', (marking ? 1 : 0) + (pens ? 1 : 0));
}

/** Opens a practice of exactly these questions. */
export async function practice(page: Page, site: Site, list: readonly Question[]): Promise<void> {
  const query = new URLSearchParams(list.map(({ id }) => ['item', id]));
  await page.goto(site.url(`/${EXAM}/practice/?${query}`));
  await onQuestion(page, 1, list.length);
}

export const onQuestion = (page: Page, number: number, of: number): Promise<void> =>
  expect(page.getByRole('heading', { name: `Question ${number} of ${of}`, exact: true })).toBeVisible();

/** Gives the right response to a question of any kind. */
export async function respondRight(hand: Hand, question: Question): Promise<void> {
  const { key } = question.scoring;
  if (key.kind === 'matching') await hand.pair(question, key.pairs);
  else if (key.kind === 'ordering') await hand.place(question, key.order);
  else await hand.choose(question, keysOf(question));
}

/** The first option that is no key. */
export function wrongOption(question: Question): string {
  const wrong = question.item.options.find(({ id }) => !keysOf(question).includes(id));
  if (!wrong) throw new Error(`${question.id} has no wrong option.`);
  return wrong.id;
}

/** Answers a choice question, wrongly or rightly, without marks where it has marking. */
export async function answerUnmarked(page: Page, hand: Hand, question: Question, right: boolean): Promise<void> {
  if (right) await respondRight(hand, question);
  else await hand.choose(question, [wrongOption(question)]);
  await hand.press('Answer');
  if (question.item.marking) await hand.press('Answer without marking');
  await expectVerdict(page, right);
}

/** Words of the interface, in English or in the pseudo-language that shows what is not translated. */
const inAnyLanguage = (words: string): RegExp => new RegExp(String.raw`^\s*(${words}|${pseudoText(words)})\s*$`);

export const expectVerdict = (page: Page, right: boolean): Promise<void> =>
  expect(page.getByRole('region', { name: 'Result' }).getByRole('heading')).toHaveText(
    inAnyLanguage(right ? 'Right' : 'Not right'),
  );

/** What feedback must say of each option of an answered choice or response question. */
export async function expectRationales(page: Page, question: Question, chosen: readonly string[]): Promise<void> {
  const keys = keysOf(question);
  for (const { id } of question.item.options) {
    const says = keys.includes(id)
      ? chosen.includes(id)
        ? 'Right'
        : 'The right answer'
      : chosen.includes(id)
        ? 'Your answer, not right'
        : 'Not this one';
    const option = page
      .locator('.option')
      .filter({ hasText: optionWords(question, id) })
      .first();
    await expect(option.locator('.verdict-line')).toHaveText(says);
  }
}

/** What feedback must say of each signal and decoy, given the phrases that were marked whole. */
export async function expectNotes(page: Page, question: Question, marked: readonly number[]): Promise<void> {
  const meant = question.scoring.spans.filter(({ role }) => role === 'signal' || role === 'decoy');
  const says = meant.map(({ span, role }) => {
    const at = question.text.spans.findIndex(({ i }) => i === span);
    if (role === 'signal') return marked.includes(at) ? 'Found' : 'Missed';
    return marked.includes(at) ? 'Decoy, marked' : 'Decoy, left alone';
  });
  const notes = page.getByRole('list', { name: 'What the phrases mean' }).getByRole('listitem');
  await expect(page.locator('.notes .verdict-line')).toHaveCount(says.length);
  for (const [n, { title }] of meant.entries()) {
    // On a narrow screen one note stands open, the first at first; what means the same of several phrases is one.
    const number = page.getByRole('group', { name: 'Notes by number' }).getByRole('button').nth(n);
    if (n > 0 && (await number.isVisible())) await number.click();
    const line = new RegExp(`^${n + 1}\\s*${says[n]}$`);
    const note = notes.filter({ has: page.locator('.verdict-line').filter({ hasText: line }) });
    await expect(note).toBeVisible();
    if (title) await expect(note).toContainText(title);
  }
}

type Rows = readonly Record<string, unknown>[];

/** The rows of tables of the record, as they lie in the database at one moment. */
export async function tables<Table extends string>(
  page: Page,
  names: readonly Table[],
  base = '/',
): Promise<Record<Table, Rows>> {
  const lists = await page.evaluate(
    async ([name, stores]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      // Opening would make what is not there.
      if (!(await indexedDB.databases()).some((one) => one.name === name)) return stores.map(() => []);
      const db = await done(indexedDB.open(name));
      try {
        const there = stores.filter((store) => db.objectStoreNames.contains(store));
        const transaction = there.length > 0 ? db.transaction(there) : undefined;
        return await Promise.all(
          stores.map((store) => (transaction && there.includes(store) ? done(transaction.objectStore(store).getAll()) : [])),
        );
      } finally {
        db.close();
      }
    },
    [`signalmark:${base}`, [...names] as string[]] as const,
  );
  const entries = names.map((name, at): [string, Rows] => [name, lists[at] ?? []]);
  return Object.fromEntries(entries) as Record<Table, Rows>;
}

/** The rows of one table. */
export const rows = async (page: Page, table: string, base = '/'): Promise<Rows> =>
  (await tables(page, [table], base))[table] ?? [];

/** Waits until a table has so many rows: what was done is in the database, and the page may be left. */
export const hasRows = (page: Page, table: string, count: number, base = '/'): Promise<void> =>
  expect.poll(async () => (await rows(page, table, base)).length, { message: `rows of ${table}` }).toBe(count);
