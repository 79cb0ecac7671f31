import type { Locator, Page } from '@playwright/test';
import { cellTable } from '../../src/core/readiness/cell-table.ts';
import { foldReadiness } from '../../src/core/readiness/readiness-fold.ts';
import { readinessReport } from '../../src/core/readiness/readiness-report.ts';
import { dueToday, familyQueue, type QueueContext } from '../../src/core/schedule/due-queue.ts';
import { DAY, dayOf, examAhead, isDoneFor, localDay } from '../../src/core/schedule/exam-date.ts';
import { foldSchedule } from '../../src/core/schedule/fold-schedule.ts';
import type { Attempt } from '../../src/core/session/attempt.ts';
import { seededRandom } from '../../src/core/session/random.ts';
import { bankIndex, EXAM, type Question, questions } from './bank.ts';
import { expect, fakeClock, test } from './fixtures.ts';
import { SMALL_SITE } from './folders.ts';
import { mouse } from './hands.ts';
import { keptOffline } from './offline-copy.ts';
import { bringIn, pastAttempts } from './past.ts';
import { hasRows, prefer, respondRight, rows, wrongOption } from './practicing.ts';
import type { Site } from './site-server.ts';

const START = Date.UTC(2026, 10, 2, 18);
const DAYS = 21;
const NEW_A_DAY = 2;
const REVIEWS_A_DAY = 2;

const all: readonly Question[] = [
  ...questions('multiple-choice'),
  ...questions('multiple-response'),
  ...questions('ordering'),
  ...questions('matching'),
];
const random = seededRandom(7, 'life');

const log = async (page: Page): Promise<readonly Attempt[]> => (await rows(page, 'attempts')) as unknown as readonly Attempt[];

/** What the shipped core makes of the log in the database, replayed from nothing: what the screens must say. */
function replayed(attempts: readonly Attempt[], now: number, exam: string) {
  const world: QueueContext = {
    ...{ today: localDay(now, 0), weights: bankIndex().weights, rests: new Map() },
    exam: examAhead(exam, localDay(now, 0)),
  };
  const queue = familyQueue(foldSchedule(attempts, { now, previousIds: new Map() }).schedule, world);
  return { queue, due: dueToday(queue, world).length };
}

interface Stored {
  readonly items: readonly string[];
  readonly at: number;
  readonly updatedAt: number;
}

/** Answers the question on the screen, right or not as chance has it. */
async function answerOne(page: Page, answered: number): Promise<void> {
  const sessions = (await rows(page, 'sessions')) as unknown as readonly Stored[];
  const session = sessions.toSorted((a, b) => b.updatedAt - a.updatedAt)[0];
  const question = all.find(({ id }) => id === session?.items[session.at]);
  if (!question) throw new Error('The question on the screen is not in the bank.');
  const hand = mouse(page);
  const { kind } = question.item;
  if (random() < 0.65) await respondRight(hand, question);
  else if (kind === 'multiple-choice') await hand.choose(question, [wrongOption(question)]);
  await hand.press('Answer');
  // What is not complete is warned of once.
  const anyway = page.getByRole('button', { name: 'Answer without marking' });
  const verdict = page.getByRole('region', { name: 'Result' });
  await expect(anyway.or(verdict)).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(verdict).toBeVisible();
  await hasRows(page, 'attempts', answered + 1);
}

/** Up to so many questions of the session that is on the screen; ends it. */
async function work(page: Page, most: number, answered: number): Promise<number> {
  let count = 0;
  for (;;) {
    await expect(page.getByRole('heading', { name: new RegExp(`^Question ${count + 1} of \\d+$`) })).toBeVisible();
    await expect
      .poll(
        async () =>
          ((await rows(page, 'sessions')) as unknown as readonly Stored[]).toSorted((a, b) => b.updatedAt - a.updatedAt)[0]?.at,
      )
      .toBe(count);
    await answerOne(page, answered + count);
    count += 1;
    const next = page.getByRole('button', { name: /^(Next question|Finish)$/ });
    if (count >= most || (await next.innerText()) === 'Finish') break;
    await next.click();
  }
  const end = page.getByRole('button', { name: /^End (practice|review)$/ });
  if (await end.isVisible()) await end.click();
  await expect(page.getByRole('heading', { name: /finished$/ })).toBeVisible();
  return count;
}

async function setExam(page: Page, site: Site, date: string): Promise<void> {
  await page.goto(site.url(`/${EXAM}/plan/`));
  await page.getByLabel(/^Day of the/).fill(date);
  await page.getByRole('button', { name: /^(Make|Change) the plan$/ }).click();
  await expect(page.getByText('Stored.')).toBeVisible();
}

test.describe('three weeks of a learner’s life', () => {
  test.use({ serviceWorkers: 'allow', fresh: true, folder: SMALL_SITE });

  test('half of them without a network, the exam put off once, another device’s record brought in between: nothing is lost, and what is due is what the log says', async ({
    page,
    context,
    site,
  }) => {
    test.setTimeout(300_000);
    await fakeClock(page, { time: START });
    await prefer(page, site, { marking: 'Off' });
    let exam = '2026-11-22';
    await setExam(page, site, exam);
    await keptOffline(page);
    let answered = 0;
    // Every fourth day: a learner has days without.
    for (let day = 0; day < DAYS; day += 4) {
      const now = START + day * DAY;
      await page.clock.setSystemTime(now);
      if (day === 12) {
        await site.stop();
        await context.setOffline(true);
      }
      if (day === 8) {
        exam = '2026-11-29';
        await setExam(page, site, exam);
      }
      if (day === 16) {
        const theirs = all
          .slice(-20)
          .map((question, n) => ({ question, right: n % 3 > 0, at: START + (n % 9) * DAY + n * 60_000 }));
        await bringIn(page, site, pastAttempts(theirs));
        answered += theirs.length;
        await hasRows(page, 'attempts', answered);
      }
      await page.goto(site.url(`/${EXAM}/review/`));
      await expect(
        page.getByText(/reviews? today|^Nothing to review|no reviews today|No (more )?reviews/i).first(),
      ).toBeVisible();
      const { queue, due } = replayed(await log(page), now, exam);
      const count = page.getByRole('banner').getByText(/^\d+ due$/);
      const today = page.getByText(/^\d+ reviews? today,/);
      const numberOf = async (place: Locator) => ((await place.isVisible()) ? Number.parseInt(await place.innerText(), 10) : 0);
      // Header and page say the same, once the header has heard: twenty reviews at most, and no more than the day's minutes hold.
      const share = await numberOf(today);
      await expect.poll(() => numberOf(count)).toBe(share);
      expect(share).toBeLessThanOrEqual(Math.min(Math.max(due, 10), 20));
      const begin = page.getByRole('link', { name: /^(Start the review|Review anyway)$/ });
      if (await begin.isVisible()) {
        await begin.click();
        answered += await work(page, REVIEWS_A_DAY, answered);
      }
      // Nothing is put off beyond the exam but what needs no more before it, nothing lies in the past.
      const examDay = dayOf(exam) ?? 0;
      for (const one of queue) {
        expect(one.due).toBeGreaterThanOrEqual(localDay(now, 0));
        expect(one.due >= examDay).toBe(isDoneFor(one.card, { day: examDay }));
      }
      await page.goto(site.url(`/${EXAM}/practice/?which=unseen&count=${NEW_A_DAY}`));
      answered += await work(page, NEW_A_DAY, answered);
    }
    const attempts = await log(page);
    expect(attempts).toHaveLength(answered);
    expect(new Set(attempts.map(({ id }) => id)).size).toBe(answered);
    expect(attempts.filter((one) => one.type === 'answer' && one.mode === 'review').length).toBeGreaterThan(5);

    const now = START + (DAYS - 1) * DAY;
    const table = cellTable(
      foldReadiness(attempts, { previousIds: new Map(), now, dayOf: localDay }),
      Object.keys(bankIndex().weights),
    );
    const report = readinessReport({
      ...{ table, today: localDay(now, 0), daysLeft: 7, cut: { mean: 0.7, sd: 0.025 } },
      scoredPlan: { 1: 10, 2: 12, 3: 14, 4: 7, 5: 7 },
    });
    await page.goto(site.url(`/${EXAM}/progress/`));
    if (report.status === 'too-little')
      await expect(page.getByText(`Not enough evidence yet: ${report.exposures} questions`)).toBeVisible();
    else {
      await expect(
        page.getByText(`The chance of reaching the standard is about ${Math.round(report.pass * 100)} %`),
      ).toBeVisible();
      await expect(page.getByText(/^On exam day if you stop now: about/)).toBeVisible();
    }
  });
});
