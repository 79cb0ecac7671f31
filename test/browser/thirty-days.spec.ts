import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { seededRandom } from '../../src/core/session/random.ts';
import { EXAM, optionText, type Question, questions } from './bank.ts';
import { expect, fakeClock, test } from './fixtures.ts';
import { mouse } from './hands.ts';
import { makePlan } from './planning.ts';
import { prefer, respondRight, wrongOption } from './practicing.ts';
import type { Site } from './site-server.ts';

// Five learners live through thirty days in a browser: what the header, home, plan and review page say of each day, and where the one button
// leads. Their plan has an exam on the 24th day. `test/app/today/thirty-days.test.ts` looks at the same without a browser.

interface Learner {
  readonly minutes?: number;
  /** Chance of a right answer. */
  readonly right: number;
  /** The most answers of the nth day, which is of the week's nth day (0 = Monday). */
  readonly answers: (day: number, weekday: number) => number;
}

const LEARNERS: Readonly<Record<string, Learner>> = {
  steady: { minutes: 10, right: 0.7, answers: () => 12 },
  weekend: { minutes: 20, right: 0.6, answers: (_, weekday) => (weekday > 4 ? 20 : 0) },
  crammer: { minutes: 30, right: 0.5, answers: (day) => (day > 18 ? 20 : 0) },
  forgetful: { right: 0.3, answers: (day) => (day % 3 === 0 ? 3 : 0) },
  'not there': { right: 0, answers: () => 0 },
};
const DAY = 86_400_000;
const FIRST = Date.UTC(2027, 0, 4, 9);
const LAST_DAY = 23;

const WRONG_NUMBER: readonly RegExp[] = [
  /\b1 (?:more |new |hard )?(?:reviews|questions|minutes|days|lessons|exams|answers)\b/,
  /\b(?:0|[2-9]|\d\d+) (?:more |new |hard )?(?:review|question|minute|day|lesson|answer)\b(?! \d)/,
  /\b0 (?!of |%|to )/,
  /undefined|NaN|\.\./,
];

const byOptions = new Map<string, Question>();
const nameOf = (options: readonly string[]): string =>
  options
    .map((one) => one.replaceAll(/\s+/g, ' ').trim())
    .toSorted()
    .join('|');
function questionOf(options: readonly string[]): Question | undefined {
  if (byOptions.size === 0)
    for (const kind of ['multiple-choice', 'multiple-response'] as const)
      for (const one of questions(kind)) byOptions.set(nameOf(one.item.options.map(({ id }) => optionText(one, id))), one);
  return byOptions.get(nameOf(options));
}

const mainText = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replaceAll(/[^\S\n]+/g, ' ');
/** Waits until nothing is opened or looked for any more. */
async function hydrated(page: Page): Promise<void> {
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await expect(page.locator('main p').getByText(/ …$/).filter({ visible: true })).toHaveCount(0);
}

const numberIn = (text: string, words: RegExp): number => Number(words.exec(text)?.slice(1).find(Boolean) ?? 0);

/** What the four places say of reviews today. */
async function read(page: Page, site: Site) {
  await page.goto(site.url('/'));
  await hydrated(page);
  await expect(page.locator('main h1').filter({ visible: true })).toHaveCount(1);
  const home = await mainText(page);
  const button = page.locator('main a.button.primary').first();
  const says = (await button.count()) > 0 ? await button.innerText() : '';
  const badge = page.locator(`[data-due="${EXAM}"]`).first();
  await page.goto(site.url(`/${EXAM}/plan/`));
  await hydrated(page);
  const header = (await badge.isVisible()) ? numberIn(await badge.innerText(), /(\d+)/) : 0;
  const plan = await mainText(page);
  await page.goto(site.url(`/${EXAM}/review/`));
  await hydrated(page);
  await expect(page.locator('main h1').filter({ visible: true })).toHaveCount(1);
  const review = await mainText(page);
  return { home, says, header, plan, review };
}

/** Goes the way of the day from the one button of home, until it ends or so many answers are given. @returns answers given */
async function study(page: Page, site: Site, most: number, isRight: () => boolean): Promise<number> {
  await page.goto(site.url('/'));
  await hydrated(page);
  const hand = mouse(page);
  const go = page.locator('main a.button.primary').first();
  if ((await go.count()) === 0) return 0;
  await go.click();
  let answered = 0;
  for (let step = 0; step < 4 * most + 20 && answered < most; step++) {
    const answer = page.getByRole('button', { name: 'Answer', exact: true });
    const start = page.getByRole('button', { name: /^(Start \d+ questions|Start the review|Answer|Got it)$/ });
    const done = page.getByRole('heading', { name: /^(Practice|Review) finished$/ });
    const read = page.getByRole('button', { name: 'Mark as read' });
    const mock = page.getByRole('button', { name: 'To the rules' });
    const onward = page.getByRole('link', { name: /^(Next: |Back to today)/ });
    // The end of a lesson comes when it is in sight.
    if (page.url().includes('/lessons/'))
      await page.locator('.lesson-end').evaluate((end) => end.scrollIntoView({ block: 'center' }));
    await expect(start.or(done).or(read).or(mock).or(onward).first()).toBeVisible();
    if (await mock.isVisible()) return answered;
    if (await read.isVisible()) {
      await read.click();
      await expect(page.getByText(/^Read on /)).toBeVisible();
    }
    if ((await done.isVisible()) || page.url().includes('/lessons/')) {
      const next = page.getByRole('link', { name: /^Next: / });
      if ((await next.count()) === 0) return answered;
      await next.click();
      continue;
    }
    if (!(await answer.isVisible())) {
      await start.first().click();
      continue;
    }
    const options = await page
      .locator('.option')
      .evaluateAll((all) => all.map((one) => one.querySelector('.option-text')?.textContent ?? ''));
    const question = questionOf(options);
    if (question) {
      if (isRight()) await respondRight(hand, question);
      else await hand.choose(question, [wrongOption(question)]);
    }
    await answer.click();
    const anyway = page.getByRole('button', { name: 'Answer without marking' });
    const result = page.getByRole('region', { name: 'Result' });
    await expect(anyway.or(result).first()).toBeVisible();
    if (await anyway.isVisible()) await anyway.click();
    const sure = page.getByRole('button', { name: 'Sure', exact: true });
    await expect(result.or(sure).first()).toBeVisible();
    if (await sure.isVisible()) await sure.click();
    await expect(result).toBeVisible();
    answered++;
    await page.getByRole('button', { name: /^(Next question|Finish)$/ }).click();
  }
  return answered;
}

test.describe('on each of thirty days', () => {
  for (const [name, { minutes, right, answers }] of Object.entries(LEARNERS)) {
    test(`header, home, plan and review say the same to a learner who is ${name}, in good grammar, and the one button leads on`, async ({
      page,
      site,
    }) => {
      test.setTimeout(30 * 60_000);
      const random = seededRandom(7, name);
      const diary: string[] = [];
      await fakeClock(page, { time: FIRST });
      await prefer(page, site, { marking: 'Off' });
      if (minutes !== undefined) await makePlan(page, site, new Date(FIRST + LAST_DAY * DAY).toISOString().slice(0, 10), minutes);
      for (let day = 0; day < 30; day++) {
        await page.clock.setSystemTime(FIRST + day * DAY);
        const weekday = day % 7;
        for (const when of ['morning', 'evening']) {
          const { home, says, header, plan, review } = await read(page, site);
          const said = [
            header,
            numberIn(home, /(?:^|\n)(?:Still to do today: )?(\d+) (?:reviews?|hard questions?)(?=,| and| tonight)/),
            numberIn(review, /(\d+) reviews? today/),
          ];
          diary.push(`## ${name}, day ${day + 1}, ${when}`, `HOME ${home}`, `PLAN ${plan}`, `REVIEW ${review}`, '');
          expect.soft([day, when, ...said], `${home}\n${review}`).toEqual([day, when, ...said.map(() => header)]);
          for (const text of [home, plan, review])
            for (const wrong of WRONG_NUMBER) expect.soft(text, `day ${day}`).not.toMatch(wrong);
          if (when === 'evening') continue;
          const wanted = answers(day, weekday);
          if (wanted === 0) continue;
          const given = await study(page, site, wanted, () => random() < right);
          if (/\d+ (?:reviews?|new)/.test(says)) expect.soft(given, `day ${day}: ${says}`).toBeGreaterThan(0);
        }
      }
      const folder = process.env['SIGNALMARK_PICTURES'];
      if (folder) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, `thirty-days-${name}.txt`), diary.join('\n'));
      }
    });
  }
});
