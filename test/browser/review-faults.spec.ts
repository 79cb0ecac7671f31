import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dueKey } from '../../src/env/due-count.ts';
import { EXAM, optionName, type Question, question, questions } from './bank.ts';
import { expect, fakeClock, test } from './fixtures.ts';
import { SITE, TEMP } from './folders.ts';
import { mouse } from './hands.ts';
import { kill, needsProcessGroups, openProfile } from './killing.ts';
import { bringIn, pastAttempts } from './past.ts';
import { expectVerdict, hasRows, onQuestion, respondRight, rows, wrongOption } from './practicing.ts';
import type { Site } from './site-server.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 26, 14);

/** Choice questions of families of one, so that each is one review of one question. */
const lonely = (count: number): readonly Question[] =>
  questions('multiple-choice', ({ item, scoring }) => item.family === item.id && !scoring.flips).slice(0, count);

const missed = (count: number, at = Date.now() - 3 * DAY) =>
  pastAttempts(lonely(count).map((one, n) => ({ question: one, right: false, at: at + n * 60_000 })));

interface Stored {
  readonly items: readonly string[];
  readonly at: number;
  readonly draft: { readonly confidence: string | null };
  readonly answers: Readonly<Record<string, string>>;
  readonly ended: boolean;
}

const session = async (page: Page): Promise<Stored | undefined> =>
  (await rows(page, 'sessions'))[0] as unknown as Stored | undefined;

/** The question on the screen, once the record knows that it is. */
async function shown(page: Page, number: number, of: number) {
  await onQuestion(page, number, of);
  await expect.poll(async () => (await session(page))?.at).toBe(number - 1);
  const now = await session(page);
  return question('multiple-choice', ({ id }) => id === now?.items[number - 1]);
}

async function answerIt(page: Page, right: boolean, number: number, of: number): Promise<Question> {
  const hand = mouse(page);
  const one = await shown(page, number, of);
  if (right) await respondRight(hand, one);
  else await hand.choose(one, [wrongOption(one)]);
  await hand.press('Answer');
  if (one.item.marking) await hand.press('Answer without marking');
  await expectVerdict(page, right);
  return one;
}

/** A review of eight questions, the first of them missed again, at the place where it comes the second time. */
async function atSecondTime(page: Page, site: Site): Promise<Question> {
  await bringIn(page, site, missed(8));
  await page.goto(site.url(`/${EXAM}/practice/?review=family`));
  const first = await answerIt(page, false, 1, 8);
  for (let number = 2; number <= 7; number += 1) {
    await mouse(page).press('Next question');
    await answerIt(page, true, number, 9);
  }
  await mouse(page).press('Next question');
  expect((await shown(page, 8, 9)).id).toBe(first.id);
  return first;
}

test('a question that comes the second time is fresh, keeps its draft over a reload, and then its own feedback', async ({
  page,
  site,
}) => {
  const one = await atSecondTime(page, site);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Result' })).toHaveCount(0);
  await page.reload();
  await onQuestion(page, 8, 9);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await mouse(page).choose(one, [wrongOption(one)]);
  await expect.poll(async () => (await session(page))?.draft).toMatchObject({ response: { option: wrongOption(one) } });
  await page.reload();
  await onQuestion(page, 8, 9);
  await expect(page.getByRole('radio', { name: optionName(one, wrongOption(one)) })).toBeChecked();
  await respondRight(mouse(page), one);
  await mouse(page).press('Answer');
  if (one.item.marking) await mouse(page).press('Answer without marking');
  await expectVerdict(page, true);
  await page.reload();
  await onQuestion(page, 8, 9);
  await expectVerdict(page, true);
  await mouse(page).press('Next question');
  await answerIt(page, true, 9, 9);
  await mouse(page).press('Finish');
  await expect(page.getByText('8 of 9 right.')).toBeVisible();
  // Each row of the end leads to its own answer.
  const link = page.getByRole('row').filter({ hasText: one.title }).getByRole('link');
  await link.first().click();
  await expectVerdict(page, false);
  await onQuestion(page, 1, 9);
});

test('a review of which every step is followed by a reload ends as one without', async ({ page, site }) => {
  await bringIn(page, site, missed(3));
  await page.goto(site.url(`/${EXAM}/practice/?review=family`));
  for (let number = 1; number <= 3; number += 1) {
    await shown(page, number, 3);
    await page.reload();
    await answerIt(page, number !== 1, number, 3);
    await page.reload();
    await expectVerdict(page, number !== 1);
    await mouse(page).press(number < 3 ? 'Next question' : 'Finish');
  }
  await expect(page.getByRole('heading', { name: 'Review finished' })).toBeVisible();
  await expect(page.getByText('2 of 3 right')).toBeVisible();
  await hasRows(page, 'attempts', 6);
  await hasRows(page, 'sessions', 1);
});

test('a review open in two tabs is worked on in one, and goes on in the other where that takes it', async ({
  page,
  context,
  site,
}) => {
  await bringIn(page, site, missed(8));
  await page.goto(site.url(`/${EXAM}/practice/?review=family`));
  await answerIt(page, false, 1, 8);
  await mouse(page).press('Next question');
  await answerIt(page, true, 2, 9);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('heading', { name: 'This review goes on in another tab' })).toBeVisible();
  await other.getByRole('button', { name: 'Go on here' }).click();
  await onQuestion(other, 2, 9);
  await expectVerdict(other, true);
  await expect(page.getByRole('heading', { name: 'This review goes on in another tab' })).toBeVisible();
  await mouse(other).press('Next question');
  await answerIt(other, true, 3, 9);
  await mouse(other).press('End review');
  await expect(other.getByText('2 of 3 right')).toBeVisible();
  await hasRows(page, 'attempts', 11);
  await page.getByRole('button', { name: 'Go on here' }).click();
  await expect(page.getByText('2 of 3 right')).toBeVisible();
  await other.goto(site.url(`/${EXAM}/practice/?review=family`));
  await onQuestion(other, 1, 5);
});

test.describe('a browser that is killed', () => {
  needsProcessGroups();

  test('goes on with its review at the question that comes the second time, answer and draft kept', async ({ site }) => {
    const profile = mkdtempSync(join(TEMP, 'profile-'));
    const before = await openProfile(profile);
    const page = await before.newPage();
    const one = await atSecondTime(page, site);
    await mouse(page).choose(one, [wrongOption(one)]);
    await expect.poll(async () => (await session(page))?.draft).toMatchObject({ response: { option: wrongOption(one) } });
    const address = page.url();
    await kill(before, profile);

    const middle = await openProfile(profile);
    const again = await middle.newPage();
    await again.goto(address);
    await onQuestion(again, 8, 9);
    await expect(again.getByRole('radio', { name: optionName(one, wrongOption(one)) })).toBeChecked();
    await mouse(again).press('Answer');
    if (one.item.marking) await mouse(again).press('Answer without marking');
    await expectVerdict(again, false);
    await kill(middle, profile);

    const context = await openProfile(profile);
    const after = await context.newPage();
    await after.goto(address);
    await onQuestion(after, 8, 9);
    await expectVerdict(after, false);
    const answers = (await rows(after, 'attempts')).filter(({ mode }) => mode === 'review');
    expect(answers).toHaveLength(8);
    expect(answers.filter(({ item }) => item === one.id)).toHaveLength(2);
    expect(new Set(Object.values((await session(after))?.answers ?? {}))).toEqual(new Set(answers.map(({ id }) => id)));
    await context.close();
  });
});

/** Serves the bank as a later one, with its files changed. */
async function bankAs(page: Page, change: (text: string) => string): Promise<void> {
  await page.route('**/bank/**', (route) => {
    const text = readFileSync(join(SITE, new URL(route.request().url()).pathname), 'utf8');
    return route.fulfill({ contentType: 'application/json', body: change(text) });
  });
}

/** A question out of the parts of a bank file. */
const without = (id: string) => (text: string) =>
  JSON.stringify(JSON.parse(text), (_, value: unknown) =>
    Array.isArray(value) ? value.filter((one) => (one as { id?: unknown } | null)?.id !== id) : value,
  );

test('a review goes on where the question on the screen was renamed, with its draft', async ({ page, site }) => {
  await bringIn(page, site, missed(3));
  await page.goto(site.url(`/${EXAM}/practice/?review=family`));
  await answerIt(page, true, 1, 3);
  await mouse(page).press('Next question');
  const one = await shown(page, 2, 3);
  await mouse(page).choose(one, [wrongOption(one)]);
  await expect.poll(async () => (await session(page))?.draft).toMatchObject({ response: { option: wrongOption(one) } });
  await bankAs(page, (text) =>
    JSON.stringify(JSON.parse(text.replaceAll(JSON.stringify(one.id), '"renamed/one"')), (_, value: unknown) =>
      (value as { id?: unknown } | null)?.id === 'renamed/one' ? { ...(value as object), previousIds: [one.id] } : value,
    ),
  );
  await page.reload();
  await onQuestion(page, 2, 3);
  await expect(page.getByRole('radio', { name: optionName(one, wrongOption(one)) })).toBeChecked();
  await mouse(page).press('Answer');
  if (one.item.marking) await mouse(page).press('Answer without marking');
  await expectVerdict(page, false);
  expect(Object.keys((await session(page))?.answers ?? {})).toContain('renamed/one');
  await mouse(page).press('Next question');
  await onQuestion(page, 3, 3);
});

test('a review whose question left the bank goes on with the next, and ends where it was the last', async ({ page, site }) => {
  await bringIn(page, site, missed(3));
  await page.goto(site.url(`/${EXAM}/practice/?review=family`));
  await answerIt(page, true, 1, 3);
  await mouse(page).press('Next question');
  const second = await shown(page, 2, 3);
  await bankAs(page, without(second.id));
  await page.reload();
  await onQuestion(page, 2, 2);
  const third = await shown(page, 2, 2);
  expect(third.id).not.toBe(second.id);
  await page.unrouteAll();
  await bankAs(page, (text) => without(third.id)(without(second.id)(text)));
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Review finished' })).toBeVisible();
  await expect(page.getByText('1 of 1 right')).toBeVisible();
  await expect.poll(async () => (await session(page))?.ended).toBe(true);
  await page.goto(site.url(`/${EXAM}/review/`));
  await expect(page.getByText(/^No more reviews today/)).toBeVisible();
});

for (const timezoneId of ['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu']) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('when a local day has begun, at four, the pages and the header say what is due now, without a reload', async ({
      page,
      context,
      site,
    }) => {
      // Of the whole context: both pages. In none of these zones was it four in the last hour.
      const now = NOW + 3 * HOUR;
      await fakeClock(page, { time: now });
      const untilFour = await page.evaluate(() => {
        const here = new Date();
        return new Date(here).setHours(here.getHours() < 4 ? 4 : 28, 0, 0, 0) - Number(here);
      });
      // Missed an hour ago: it is due a day later, which is tomorrow here.
      const zone = await page.evaluate(() => -new Date().getTimezoneOffset());
      const here = missed(1, now - HOUR).map((attempt) => ({ ...attempt, zone }));
      await bringIn(page, site, here);
      await page.goto(site.url(`/${EXAM}/review/`));
      await expect(page.getByText(/^No reviews today\. The next is due tomorrow/)).toBeVisible();
      const about = await context.newPage();
      await about.goto(site.url('/about/'));
      const due = (on: Page) => on.getByRole('link', { name: 'Review 1 due' });
      await page.clock.fastForward(untilFour - 5000);
      for (const one of [page, about]) await expect(due(one)).toHaveCount(0);
      await page.clock.fastForward(6000);
      for (const one of [page, about]) await expect(due(one)).toBeVisible();
      await expect(page.getByText(/^1 review today,/)).toBeVisible();
    });
  });
}

test('whatever lies where the counts are kept, the header shows a count or none, and pages work', async ({ page, site }) => {
  const today = Math.floor(Date.now() / DAY);
  const pairs = (days: unknown) => JSON.stringify({ [EXAM]: days });
  const garbage = [
    ...[
      '',
      '{',
      'null',
      '7',
      '[]',
      '"text"',
      '{"__proto__":[[0,5]]}',
      pairs(null),
      pairs(7),
      pairs('days'),
      pairs({ 0: [0, 1] }),
    ],
    ...[pairs([null, 5, [], [[]]]), pairs([['0', '5']]), pairs([[today, -3]]), pairs([[today, 1e300]]), pairs([[today + 9, 4]])],
    `{"${EXAM}":[[0,1e999]]}`,
    'x'.repeat(100_000),
  ];
  await page.goto(site.url('/about/'));
  for (const text of garbage) {
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [dueKey('/'), text] as const);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[data-due]'), text.slice(0, 80)).toBeHidden();
  }
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [dueKey('/'), pairs([[0, 3]])] as const);
  await page.reload();
  await expect(page.getByRole('link', { name: 'Review 3 due' })).toBeVisible();
  await page.goto(site.url(`/${EXAM}/review/`));
  await expect(page.getByText(/^Nothing to review yet/)).toBeVisible();
  await expect(page.locator('[data-due]')).toBeHidden();
});

test('an exam without questions says so on every page', async ({ page, site }) => {
  const empty = 'aip-c01';
  for (const path of ['review', 'plan', 'progress', 'mock', 'missed', 'drill', 'practice']) {
    await page.goto(site.url(`/${empty}/${path}/`));
    await expect(page.getByText(/no questions|being written/i).first(), path).toBeVisible();
  }
  await page.goto(site.url(`/${empty}/practice/?review=family`));
  await expect(page.getByText(/Nothing is due|no questions|being written/i).first()).toBeVisible();
});
