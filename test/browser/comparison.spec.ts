import type { Page } from '@playwright/test';
import { armOf } from '../../src/core/session/comparison-arm.ts';
import type { Setting } from '../../src/record/record-store.ts';
import { chosen } from '../record/rows.ts';
import { bankIndex, EXAM, type Question, questions } from './bank.ts';
import { expect, fakeClock, test } from './fixtures.ts';
import { mouse } from './hands.ts';
import { expectVerdict, hasRows, onQuestion, practice, respondRight, rows } from './practicing.ts';
import type { Site } from './site-server.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 26, 12);
const COUNT = 4;

/** Questions with marking, each of a family of its own. */
const scenarios = (): readonly Question[] =>
  questions('multiple-choice', ({ item }) => item.marking).filter(
    (one, n, all) => all.findIndex(({ item }) => item.family === one.item.family) === n,
  );

/** Pairs of scenarios that share a cue with each other, and with no other pair. */
function pairs(): readonly (readonly [Question, Question])[] {
  const cues = new Map(bankIndex().packs.flatMap(({ items }) => items.map(({ id, signals }) => [id, signals])));
  const cuesOf = ({ id }: Question) => cues.get(id) ?? [];
  const used = new Set<string>();
  const found: (readonly [Question, Question])[] = [];
  const free = (one: Question) => cuesOf(one).every((cue) => !used.has(cue));
  for (const one of scenarios().filter((each) => cuesOf(each).length > 0)) {
    if (found.length === COUNT || !free(one)) continue;
    const mate = scenarios().find(
      (other) => other !== one && free(other) && cuesOf(other).some((cue) => cuesOf(one).includes(cue)),
    );
    if (!mate) continue;
    for (const cue of [...cuesOf(one), ...cuesOf(mate)]) used.add(cue);
    found.push([one, mate]);
  }
  return found;
}

const settingsOf = async (page: Page) =>
  new Map((await rows(page, 'settings')).map((row) => [row['key'], chosen(row as unknown as Setting)]));

const switchOf = (page: Page) => page.getByRole('checkbox', { name: 'Take part in a pooled comparison in AIF-C01' });

/** Turns the comparison on, and says in which arm each question is. */
async function turnOn(page: Page, site: Site) {
  await page.goto(site.url('/settings/'));
  await switchOf(page).check();
  await hasRows(page, 'settings', 4);
  const seed = (await settingsOf(page)).get(`compare.seed.${EXAM}`);
  if (typeof seed !== 'number') throw new Error('There is no seed.');
  return (one: Question) => armOf(one.item.family, seed);
}

/** Answers all of a practice rightly; tells of each whether its phrases could be marked. */
async function answerAll(page: Page, list: readonly Question[]): Promise<readonly boolean[]> {
  const hand = mouse(page);
  const marked: boolean[] = [];
  for (const [n, one] of list.entries()) {
    await onQuestion(page, n + 1, list.length);
    marked.push((await page.locator('.stem [data-unit]').count()) > 0);
    await respondRight(hand, one);
    await hand.press('Answer');
    if (marked.at(-1)) await hand.press('Answer without marking');
    await expectVerdict(page, true);
    await hand.press(n + 1 < list.length ? 'Next question' : 'Finish');
  }
  await expect(page.getByRole('heading', { name: 'Practice finished' })).toBeVisible();
  // Stored as ended, or the next one would be asked whether to go on with it.
  await expect.poll(async () => (await rows(page, 'sessions')).every(({ ended }) => ended === true)).toBe(true);
  return marked;
}

const markings = async (page: Page): Promise<readonly unknown[]> =>
  (await rows(page, 'attempts')).toSorted((a, b) => Number(a['seq']) - Number(b['seq'])).map(({ marking }) => marking);

test.beforeEach(async ({ page }) => {
  await fakeClock(page, { time: NOW });
});

test('a coin decides how a new scenario is met; a day later another with its cue comes unmarked in both arms, and then all as wanted', async ({
  page,
  site,
}) => {
  const armIn = await turnOn(page, site);
  const list = pairs().map(([one]) => one);
  const tests = pairs().map(([, mate]) => mate);
  const byCoin = list.map((one) => armIn(one) === 'marked');

  await practice(page, site, list);
  expect(await answerAll(page, list)).toEqual(byCoin);
  expect(await markings(page)).toEqual(byCoin.map((marked) => (marked ? 'guided' : 'off')));

  await page.clock.setFixedTime(NOW + 30 * HOUR);
  await practice(page, site, tests);
  expect(await answerAll(page, tests)).toEqual(tests.map(() => false));

  await page.goto(site.url(`/${EXAM}/progress/`));
  const section = page.locator('section').filter({ hasText: 'With or without marking' });
  await expect(section).toContainText(`Your ${tests.length} tests count`);
  // Nothing of how they came out.
  await expect(section).not.toContainText(/right|%/);
  await section.getByText('The numbers', { exact: true }).click();
  const marked = byCoin.filter(Boolean).length;
  await expect(section.getByRole('row', { name: 'With marking' }).getByRole('cell')).toHaveText([
    ...[`${marked}`, '0', `${marked} of ${marked}`],
  ]);

  await practice(page, site, list.slice(0, 1));
  expect(await answerAll(page, list.slice(0, 1))).toEqual([true]);
});

test('what is a test comes of itself in a practice of all questions, up to a third of it', async ({ page, site }) => {
  await turnOn(page, site);
  const list = pairs().map(([one]) => one);
  await practice(page, site, list);
  await answerAll(page, list);
  await page.clock.setFixedTime(NOW + 30 * HOUR);
  await page.goto(site.url(`/${EXAM}/practice/`));
  await page.getByRole('button', { name: 'Start 10 questions' }).click();
  await onQuestion(page, 1, 10);
  await expect.poll(async () => (await rows(page, 'sessions')).length).toBe(2);
  const [session] = (await rows(page, 'sessions')).filter(({ ended }) => ended === false);
  const items = session?.['items'] as readonly string[];
  const cues = new Map(bankIndex().packs.flatMap((pack) => pack.items.map(({ id, signals }) => [id, signals])));
  const sharesWith = (one: Question) => (id: string | undefined) =>
    cues.get(id ?? '')?.some((cue) => cues.get(one.id)?.includes(cue));
  for (const [n, one] of list.slice(0, 3).entries()) {
    expect(sharesWith(one)(items[3 * n + 2]), one.id).toBe(true);
    expect(items).not.toContain(one.id);
  }
});

test('off, everything comes as wanted; on again, the coin is the same', async ({ page, site }) => {
  const armIn = await turnOn(page, site);
  const seed = (await settingsOf(page)).get(`compare.seed.${EXAM}`);
  const without = scenarios().filter((one) => armIn(one) === 'unmarked');
  const [first, second] = without;
  if (!first || !second) throw new Error('The coin gave no question to the unmarked arm.');
  await practice(page, site, [first]);
  await expect(page.locator('.stem [data-unit]')).toHaveCount(0);
  // A reload in the middle changes nothing.
  await page.reload();
  await onQuestion(page, 1, 1);
  await expect(page.locator('.stem [data-unit]')).toHaveCount(0);

  await page.goto(site.url('/settings/'));
  await switchOf(page).uncheck();
  await expect.poll(async () => (await settingsOf(page)).get(`compare.on.${EXAM}`)).toBe(false);
  await practice(page, site, [second]);
  await expect(page.locator('.stem [data-unit]')).not.toHaveCount(0);

  await page.goto(site.url('/settings/'));
  await switchOf(page).check();
  await expect.poll(async () => (await settingsOf(page)).get(`compare.on.${EXAM}`)).toBe(true);
  expect((await settingsOf(page)).get(`compare.seed.${EXAM}`)).toBe(seed);
});

test('where it was never turned on, nothing of it is said and every scenario has its marking step', async ({ page, site }) => {
  const list = scenarios().slice(0, 4);
  await practice(page, site, list);
  expect(await answerAll(page, list)).toEqual([true, true, true, true]);
  await page.goto(site.url(`/${EXAM}/progress/`));
  await expect(page.getByRole('heading', { name: 'Why answers came out as they did' })).toBeVisible();
  await expect(page.getByText('With or without marking')).toHaveCount(0);
});
