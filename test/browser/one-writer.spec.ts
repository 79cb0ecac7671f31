import type { Page } from '@playwright/test';
import { EXAM, type Question, questions } from './bank.ts';
import { atCard, beginDrill } from './drilling.ts';
import { expect, test } from './fixtures.ts';
import { mouse } from './hands.ts';
import { beginMock } from './mock-exam.ts';
import { answerUnmarked, expectVerdict, hasRows, onQuestion, practice, rows } from './practicing.ts';

const some = (count: number): readonly Question[] => questions('multiple-choice', (one) => one.item.marking).slice(0, count);

const elsewhere = (page: Page) => page.getByRole('heading', { name: 'This practice goes on in another tab' });
const goOnHere = (page: Page) => page.getByRole('button', { name: 'Go on here' }).click();

/** One answer a question, each named by the session. */
async function expectOneAnswerEach(page: Page, count: number): Promise<void> {
  await hasRows(page, 'attempts', count);
  const attempts = await rows(page, 'attempts');
  expect(new Set(attempts.map(({ item }) => item)).size).toBe(count);
  const [session] = await rows(page, 'sessions');
  expect(Object.values(session?.['answers'] as object).toSorted()).toEqual(attempts.map(({ id }) => id).toSorted());
}

test('of two tabs with one practice the second is told and may take over, back and forth: one answer a question', async ({
  page,
  context,
  site,
}) => {
  const list = some(4);
  await practice(page, site, list);
  await hasRows(page, 'sessions', 1);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(elsewhere(other)).toBeVisible();
  for (const [at, one] of list.entries()) {
    const [here, there] = at % 2 === 0 ? [page, other] : [other, page];
    await onQuestion(here, at + 1, list.length);
    await answerUnmarked(here, mouse(here), one, true);
    await expect(elsewhere(there)).toBeVisible();
    await expect(there.getByRole('button', { name: 'Answer', exact: true })).toHaveCount(0);
    await goOnHere(there);
    await expectVerdict(there, true);
    await expect(elsewhere(here)).toBeVisible();
    await mouse(there).press(at + 1 < list.length ? 'Next question' : 'Finish');
  }
  await expect(page.getByText('4 of 4 right')).toBeVisible();
  await expectOneAnswerEach(page, 4);
});

test('a practice taken over with an answer half given has it there, and the first tab gives none', async ({
  page,
  context,
  site,
}) => {
  const [one] = some(1);
  if (!one) throw new Error('The bank has no question with marking.');
  await practice(page, site, [one]);
  await mouse(page).choose(one, [one.item.options[0]?.id ?? '']);
  await expect
    .poll(async () => (await rows(page, 'sessions'))[0])
    .toMatchObject({ draft: { response: { kind: 'multiple-choice' } } });
  const other = await context.newPage();
  await other.goto(page.url());
  await goOnHere(other);
  await onQuestion(other, 1, 1);
  await expect(other.getByRole('radio', { checked: true })).toHaveCount(1);
  await expect(elsewhere(page)).toBeVisible();
  for (const key of ['1', 'Enter', 'Enter']) await page.keyboard.press(key);
  await mouse(other).press('Answer');
  await mouse(other).press('Answer without marking');
  await other.getByRole('region', { name: 'Result' }).waitFor();
  await expectOneAnswerEach(other, 1);
});

test('where the browser cannot hold locks two tabs with one practice still give one answer a question', async ({
  page,
  context,
  site,
}) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
  const list = some(2);
  const [first, second] = list;
  if (!first || !second) throw new Error('The bank has too few questions.');
  await practice(page, site, list);
  await hasRows(page, 'sessions', 1);
  const other = await context.newPage();
  await other.goto(page.url());
  await onQuestion(other, 1, 2);
  await answerUnmarked(page, mouse(page), first, true);
  await expect(elsewhere(other)).toBeVisible();
  await goOnHere(other);
  await expectVerdict(other, true);
  await mouse(other).press('Next question');
  await answerUnmarked(other, mouse(other), second, true);
  await expect(elsewhere(page)).toBeVisible();
  await expectOneAnswerEach(page, 2);
});

test('a drill is in one tab: the second is told and may drill there, and the first stops with its cards kept', async ({
  page,
  context,
  site,
}) => {
  await beginDrill(page, site);
  await page.keyboard.press('1');
  await hasRows(page, 'attempts', 1);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Start the drill' }).click();
  await expect(other.getByRole('heading', { name: 'A drill of this exam goes on in another tab' })).toBeVisible();
  await other.getByRole('button', { name: 'Drill here' }).click();
  await atCard(other, 1);
  await expect(page.getByRole('heading', { name: 'A drill of this exam goes on in another tab' })).toBeVisible();
  await page.keyboard.press('1');
  await other.keyboard.press('1');
  await hasRows(other, 'attempts', 2);
});

test('a record deleted in another tab stops what goes on: a practice, a drill and a mock exam each say so, and nothing comes back', async ({
  page,
  context,
  site,
}) => {
  const list = some(2);
  const [first] = list;
  if (!first) throw new Error('The bank has no question with marking.');
  await practice(page, site, list);
  await answerUnmarked(page, mouse(page), first, true);
  const drill = await context.newPage();
  await beginDrill(drill, site);
  const mock = await context.newPage();
  await beginMock(mock, site);
  const settings = await context.newPage();
  await settings.goto(site.url('/settings/'));
  await settings.getByRole('button', { name: 'Delete everything' }).click();
  await settings.getByRole('button', { name: 'Delete without download' }).click();
  await expect(settings.getByText(/^(Everything|Your record) is deleted/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'This practice was deleted' })).toBeVisible();
  await expect(drill.getByRole('heading', { name: 'This drill was stopped' })).toBeVisible();
  await expect(mock.getByRole('heading', { name: 'This mock exam was deleted' })).toBeVisible();
  for (const one of [page, drill, mock]) for (const key of ['1', 'Enter', 'Enter']) await one.keyboard.press(key);
  for (const table of ['attempts', 'sessions', 'sittings', 'steps']) await hasRows(settings, table, 0);
  await page.goto(site.url(`/${EXAM}/practice/`));
  await expect(page.getByRole('heading', { name: 'Go on where you were?' })).toHaveCount(0);
});
