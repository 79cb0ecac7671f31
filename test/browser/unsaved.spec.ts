import type { Page } from '@playwright/test';
import { EXAM, type Question, questions } from './bank.ts';
import { beginDrill } from './drilling.ts';
import { expect, test } from './fixtures.ts';
import { mouse } from './hands.ts';
import { limitedDisk } from './limited-disk.ts';
import { beginMock, storedMockExam, toChoice } from './mock-exam.ts';
import { answerUnmarked, expectVerdict, hasRows, onQuestion, practice, tables } from './practicing.ts';

const some = (count: number): readonly Question[] => {
  const list = questions('multiple-choice', (one) => one.item.marking).slice(0, count);
  expect(list).toHaveLength(count);
  return list;
};

const banner = (page: Page) => page.getByRole('alert').filter({ hasText: /not saved yet/ });

/** The answers in the record in their order; each is named by its session, and its session names no other. */
async function storedItems(page: Page): Promise<readonly unknown[]> {
  // At one moment: what waits may be stored between two looks.
  const { attempts: stored, sessions } = await tables(page, ['attempts', 'sessions']);
  const attempts = stored.toSorted((a, b) => Number(a['seq']) - Number(b['seq']));
  const named = sessions.flatMap(({ answers }) => Object.values(answers as Record<string, string>));
  expect(named.toSorted()).toEqual(attempts.map(({ id }) => id).toSorted());
  return attempts.map(({ item }) => item);
}

async function answerIt(page: Page, list: readonly Question[], at: number): Promise<void> {
  const one = list[at];
  if (!one) throw new Error('There are too few questions.');
  await onQuestion(page, at + 1, list.length);
  await answerUnmarked(page, mouse(page), one, at % 2 === 0);
}

test('on a full disk one can go on and reload: every answer is there again with its verdict, and is stored once there is space', async ({
  page,
  site,
}) => {
  const list = some(3);
  const disk = await limitedDisk(page);
  await practice(page, site, list);
  await answerIt(page, list, 0);
  await mouse(page).press('Next question');
  await disk.fill(page);
  await answerIt(page, list, 1);
  await expect(banner(page)).toContainText('1 answer is not saved yet.');
  await page.reload();
  await onQuestion(page, 2, 3);
  await expectVerdict(page, false);
  await mouse(page).press('Next question');
  await onQuestion(page, 3, 3);
  expect(await storedItems(page)).toEqual([list[0]?.id]);
  await page.reload();
  await answerIt(page, list, 2);
  await expect(banner(page)).toContainText('2 answers are not saved yet.');
  await mouse(page).press('Finish');
  await expect(page.getByText('1 of 1 right')).toBeVisible();
  await disk.clear(page);
  await banner(page).getByRole('button', { name: 'Try again' }).click();
  await expect(banner(page)).toBeHidden();
  expect(await storedItems(page)).toEqual(list.map(({ id }) => id));
  await expect(page.getByText('2 of 3 right')).toBeVisible();
});

for (const times of [1, 2, null]) {
  test(`where adding an answer is refused ${times ?? 'any number of'} times, Next and a reload after each answer lose none and double none`, async ({
    page,
    site,
  }) => {
    const list = some(3);
    const disk = await limitedDisk(page);
    await practice(page, site, list);
    await hasRows(page, 'sessions', 1);
    await disk.refuse(page, ['add'], times);
    for (const at of [0, 1, 2]) {
      await answerIt(page, list, at);
      await storedItems(page);
      await page.reload();
      await expectVerdict(page, at % 2 === 0);
      await storedItems(page);
      if (at < 2) await mouse(page).press('Next question');
    }
    await disk.clear(page);
    await page.goto(site.url('/about/'));
    await hasRows(page, 'attempts', 3);
    await expect(banner(page)).toBeHidden();
    await expect.poll(() => storedItems(page)).toEqual(list.map(({ id }) => id));
  });
}

test('while an answer waits every page says so, each in one banner, and the next page after there is space stores it', async ({
  page,
  site,
}) => {
  const list = some(1);
  const disk = await limitedDisk(page);
  await practice(page, site, list);
  await disk.fill(page);
  await answerIt(page, list, 0);
  for (const path of [
    '/',
    '/about/',
    '/help/',
    '/settings/',
    `/${EXAM}/`,
    `/${EXAM}/progress/`,
    `/${EXAM}/missed/`,
    `/${EXAM}/mock/`,
    `/${EXAM}/drill/`,
    `/${EXAM}/plan/`,
    `/${EXAM}/review/`,
  ]) {
    await page.goto(site.url(path));
    await expect(banner(page), path).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: /\S/, visible: true }), path).toHaveCount(1);
    await expect(page.getByText(/reload/i).filter({ visible: true }), path).toHaveCount(0);
  }
  await disk.clear(page);
  await page.goto(site.url('/about/'));
  await hasRows(page, 'attempts', 1);
  await expect(banner(page)).toBeHidden();
});

test('leaving asks while something waits, and not before nor after', async ({ page, site }) => {
  const list = some(2);
  const disk = await limitedDisk(page);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await practice(page, site, list);
  await answerIt(page, list, 0);
  await page.reload();
  await mouse(page).press('Next question');
  expect(asked).toEqual([]);
  await disk.fill(page);
  await answerIt(page, list, 1);
  await page.reload();
  await expect(banner(page)).toBeVisible();
  expect(asked).toEqual(['beforeunload']);
  await disk.clear(page);
  // The page tries by itself, too, and may be first.
  const again = banner(page).getByRole('button', { name: 'Try again' });
  await again.evaluateAll((buttons) => buttons.forEach((button) => void (button as HTMLElement).click()));
  await expect(banner(page)).toBeHidden();
  await page.reload();
  await expectVerdict(page, false);
  expect(asked).toEqual(['beforeunload']);
});

test('a tab closed while an answer waits loses nothing: another tab has it, and stores it', async ({ page, context, site }) => {
  const list = some(2);
  const disk = await limitedDisk(context);
  const other = await context.newPage();
  await other.goto(site.url('/about/'));
  await practice(page, site, list);
  await disk.fill(page);
  await answerIt(page, list, 0);
  await page.close();
  await expect(banner(other)).toBeVisible();
  await disk.clear(other);
  await banner(other).getByRole('button', { name: 'Try again' }).click();
  await expect(banner(other)).toBeHidden();
  expect(await storedItems(other)).toEqual([list[0]?.id]);
  await other.goto(site.url(`/${EXAM}/practice/`));
  await other.getByRole('button', { name: 'Go on' }).click();
  await onQuestion(other, 1, 2);
  await expectVerdict(other, true);
});

test('where the journal is refused too the answer stays with its page, which asks to be kept open', async ({ page, site }) => {
  const list = some(2);
  const disk = await limitedDisk(page);
  await page.addInitScript(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (key.includes(':waiting:')) throw new DOMException('No space', 'QuotaExceededError');
      set.call(this, key, value);
    };
  });
  await practice(page, site, list);
  await disk.fill(page);
  await answerIt(page, list, 0);
  await expect(banner(page)).toContainText('Keep this page open');
  await disk.clear(page);
  await mouse(page).press('Next question');
  await answerIt(page, list, 1);
  await expect(banner(page)).toBeHidden();
  expect(await storedItems(page)).toEqual(list.map(({ id }) => id));
});

test('steps of a mock exam that could not be stored are there after a reload once there is space', async ({ page, site }) => {
  const disk = await limitedDisk(page);
  await beginMock(page, site);
  await toChoice(page);
  await disk.fill(page);
  await page.keyboard.press('1');
  await expect(page.locator('.option.is-chosen')).toHaveCount(1);
  await expect(banner(page)).toContainText('1 answer is not saved yet.');
  const { state } = await storedMockExam(page);
  expect(Object.values(state.items).filter(({ response }) => response !== null)).toEqual([]);
  await disk.clear(page);
  await page.reload();
  await expect(page.locator('.option.is-chosen')).toHaveCount(1);
  await expect(banner(page)).toBeHidden();
  const after = (await storedMockExam(page)).state;
  expect(Object.values(after.items).filter(({ response }) => response !== null)).toHaveLength(1);
});

test('a drill counts at its end what is stored, and says how many cards wait', async ({ page, site }) => {
  const disk = await limitedDisk(page);
  await beginDrill(page, site);
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Next card' }).click();
  await disk.fill(page);
  await page.locator('.drill-choices button').first().click();
  await page.getByRole('button', { name: 'Next card' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^[01] of 1 right\..* 1 more is not saved yet\./)).toBeVisible();
  await disk.clear(page);
  await banner(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/^[012] of 2 right\./)).toBeVisible();
  await hasRows(page, 'attempts', 2);
});
