import type { Page } from '@playwright/test';
import type { MockExam } from '../../src/core/mock-exam/mock-exam.ts';
import type { MockExamState } from '../../src/core/mock-exam/mock-exam-state.ts';
import type { MockExamStep } from '../../src/core/mock-exam/mock-exam-step.ts';
import { reduceMockExam } from '../../src/core/mock-exam/reduce-mock-exam.ts';
import { EXAM } from './bank.ts';
import { expect } from './fixtures.ts';
import { rows } from './practicing.ts';
import type { Site } from './site-server.ts';

interface Wish {
  readonly size?: 'Full' | 'Half' | 'Quarter';
  /** The kept form to open. */
  readonly kept?: 'A' | 'B';
  readonly extra?: string;
  readonly pauses?: boolean;
  readonly marking?: RegExp;
  readonly confidence?: boolean;
  /** What comes next on the day it is a piece of. */
  readonly next?: string;
}

/** Chooses a mock exam, reads its rules and starts the clock. */
export async function beginMock(page: Page, site: Site, wish: Wish = {}): Promise<void> {
  await page.goto(site.url(`/${EXAM}/mock/${wish.next ? `?then=${wish.next}` : ''}`));
  await page.getByRole('radio', { name: new RegExp(`^${wish.size ?? 'Quarter'} length`) }).check();
  if (wish.kept) await page.getByRole('radio', { name: new RegExp(`^Form ${wish.kept}, kept`) }).check();
  if (wish.extra || wish.pauses || wish.marking || wish.confidence) {
    await page.getByText('Extra time, pauses, marking').click();
    if (wish.extra) await page.getByRole('combobox', { name: 'Extra time' }).selectOption(wish.extra);
    if (wish.marking) await page.getByRole('radio', { name: wish.marking }).check();
    if (wish.pauses) await page.getByRole('checkbox', { name: /^The clock may be stopped/ }).check();
    if (wish.confidence) await page.getByRole('checkbox', { name: 'Ask how sure I am' }).check();
  }
  await page.getByRole('button', { name: 'To the rules' }).click();
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await atQuestion(page, 1);
}

export const atQuestion = (page: Page, number: number): Promise<void> =>
  expect(page.getByRole('heading', { name: new RegExp(`^Question ${number} of \\d+$`) })).toBeVisible();

/** Goes on until a question has options to choose from, which a number key does: which kinds come first is chance. */
export async function toChoice(page: Page): Promise<void> {
  const option = page.getByRole('radio').or(page.getByRole('checkbox'));
  for (let number = 1; (await option.count()) === 0; number++) {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await atQuestion(page, number + 1);
  }
}

/** How many questions the form on the screen has. */
export const formLength = async (page: Page): Promise<number> =>
  Number(/of (\d+)/.exec(await page.getByRole('heading', { name: /^Question/ }).innerText())?.[1]);

/** The mock exam in the database that was begun last, with where its log says it stands. */
export async function storedMockExam(page: Page): Promise<{ readonly sitting: MockExam; readonly state: MockExamState }> {
  const all = (await rows(page, 'sittings')) as unknown as readonly MockExam[];
  const mockExam = all.toSorted((a, b) => b.startedAt - a.startedAt)[0];
  if (!mockExam) throw new Error('There is no sitting in the database.');
  const steps = (await rows(page, 'steps')) as unknown as readonly MockExamStep[];
  return {
    sitting: mockExam,
    state: reduceMockExam(
      mockExam,
      steps.filter((step) => step.sitting === mockExam.id),
    ),
  };
}

/** Time left as the page shows it, in seconds. */
export async function shownSeconds(page: Page): Promise<number> {
  const text = (await page.getByRole('timer').innerText()).replace(/^.*?(?=\d)/s, '');
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** From wherever it stands to the result. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'All questions' }).click();
  await page.getByRole('button', { name: 'Review and hand in' }).click();
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  const again = page.getByRole('button', { name: 'Hand in all the same' });
  await again.or(page.getByRole('heading', { name: 'Result', exact: true })).waitFor();
  if (await again.isVisible()) await again.click();
  await expect(page.getByRole('heading', { name: 'Result', exact: true })).toBeVisible();
}
