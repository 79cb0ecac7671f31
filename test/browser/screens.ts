import type { Page } from '@playwright/test';
import type { Kind } from '../../src/core/item/item.ts';
import { bankIndex, decoysOf, EXAM, question, signalsOf } from './bank.ts';
import { beginDrill, placeOf } from './drilling.ts';
import { expect } from './fixtures.ts';
import { mouse } from './hands.ts';
import { twoMonths } from './marked-past.ts';
import { beginMock, handIn } from './mock-exam.ts';
import { bringIn, metBefore, pastAttempts } from './past.ts';
import { makePlan } from './planning.ts';
import { answerUnmarked, expectVerdict, practice, prefer, respondRight, wrongOption } from './practicing.ts';
import type { Site } from './site-server.ts';

/** A kind of screen, and the way to it. */
export interface Screen {
  readonly name: string;
  open(page: Page, site: Site): Promise<void>;
}

const at = (name: string, path: string, shows: RegExp): Screen => ({
  name,
  async open(page, site) {
    await page.goto(site.url(path));
    await expect(page.getByText(shows).first()).toBeVisible();
  },
});

/** Over the page of the exam, with what was found. */
const search: Screen = {
  name: 'the search',
  async open(page, site) {
    await page.goto(site.url(`/${EXAM}/`));
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('model');
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  },
};

const marking = () => question('multiple-choice', (one) => signalsOf(one).length >= 2 && decoysOf(one).length >= 1);

/** Of a cue that decides in some questions and tempts in others. */
const pageOfSignal = (): string => `/${EXAM}/signals/${Object.entries(bankIndex().signals).find(([, one]) => one.both)?.[0]}/`;

/** Practice with the question of a kind on the screen. */
const asked = (kind: Kind): Screen => ({
  name: `a ${kind} question`,
  open: (page, site) => practice(page, site, [kind === 'multiple-choice' ? marking() : question(kind)]),
});

/** The same once it was answered right; the choice question wrongly, with a signal found, one missed and a decoy taken. */
const answered = (kind: Kind): Screen => ({
  name: `a ${kind} question answered`,
  async open(page, site) {
    const one = kind === 'multiple-choice' ? marking() : question(kind);
    const hand = mouse(page);
    await practice(page, site, [one]);
    if (one.item.marking) await hand.markPhrase(signalsOf(one)[0] ?? 0);
    if (kind === 'multiple-choice') {
      await hand.markPhrase(decoysOf(one)[0] ?? 0);
      await hand.choose(one, [wrongOption(one)]);
    } else await respondRight(hand, one);
    await hand.press('Answer');
    await expectVerdict(page, kind !== 'multiple-choice');
    // The rest of the feedback comes a frame after the verdict.
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  },
});

async function answerOneWrong(page: Page, site: Site) {
  await practice(page, site, [marking()]);
  await answerUnmarked(page, mouse(page), marking(), false);
}

/** Every kind of screen that a learner may see. */
export const SCREENS: readonly Screen[] = [
  at('home', '/', /^Start with one scenario$/),
  at('the licenses', '/licenses/', /^These come to your browser/),
  at('the overview of an exam', `/${EXAM}/`, /^The exam$/),
  at('a lesson', `/${EXAM}/lessons/choosing-an-approach/`, /^Show the whole flow$/),
  {
    name: 'a lesson with a cost model',
    async open(page, site) {
      await page.goto(site.url(`/${EXAM}/lessons/knowledge-bases/`));
      // Its fields come when it is in sight.
      await page.locator('.cost').scrollIntoViewIfNeeded();
      await expect(page.locator('.cost').getByRole('spinbutton').first()).toBeVisible();
    },
  },
  at('a learning path', `/${EXAM}/paths/newcomer/`, /^\d+ of \d+ lessons read\./),
  at('the concepts', `/${EXAM}/concepts/`, /^Each concept is a lesson/),
  at('the signals', `/${EXAM}/signals/`, /^A signal is a phrase/),
  { name: 'a signal', open: (page, site) => at('', pageOfSignal(), /^When it decides$/).open(page, site) },
  at('the services', `/${EXAM}/services/`, /^Find a service$/),
  {
    name: 'services side by side',
    async open(page, site) {
      await page.goto(site.url(`/${EXAM}/services/`));
      await page.locator('.service').first().locator('summary').click();
      for (const box of (await page.locator('.service-pick input').all()).slice(0, 2)) await box.check();
      await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
    },
  },
  search,
  at('the glossary', `/${EXAM}/glossary/`, /^Glossary$/),
  at('the list of questions', `/${EXAM}/questions/`, /^Questions$/),
  {
    name: 'the page of a question, opened',
    async open(page, site) {
      await page.goto(site.url(`/${marking().id.replace('/', '/questions/')}/`));
      await page.getByText('Show the answer').click();
      await expect(page.getByRole('button', { name: 'Star', exact: true })).toBeVisible();
      await page.getByText('Your note', { exact: true }).click();
    },
  },
  at('the form of practice', `/${EXAM}/practice/`, /^Start 10 questions$/),
  asked('multiple-choice'),
  answered('multiple-choice'),
  asked('multiple-response'),
  answered('multiple-response'),
  asked('ordering'),
  answered('ordering'),
  asked('matching'),
  answered('matching'),
  {
    name: 'a question with open marking and two pens',
    async open(page, site) {
      await prefer(page, site, { marking: 'Open', pens: 2 });
      await practice(page, site, [marking()]);
      await page.locator('.stem [data-unit="0"]').click();
    },
  },
  {
    name: 'the offer to go on with a practice',
    async open(page, site) {
      await answerOneWrong(page, site);
      await at('', `/${EXAM}/practice/`, /^Go on where you were/).open(page, site);
    },
  },
  {
    name: 'the word that nothing fits',
    async open(page, site) {
      await at('', `/${EXAM}/practice/?which=starred`, /^Nothing to practice here$/).open(page, site);
    },
  },
  {
    name: 'the end of a practice',
    async open(page, site) {
      await answerOneWrong(page, site);
      await mouse(page).press('Finish');
      await expect(page.getByRole('heading', { name: 'Practice finished' })).toBeVisible();
    },
  },
  at('the choice of a mock exam', `/${EXAM}/mock/`, /^Mock exam$/),
  {
    name: 'the rules of a mock exam',
    async open(page, site) {
      await at('', `/${EXAM}/mock/`, /^Mock exam$/).open(page, site);
      await page.getByRole('button', { name: 'To the rules' }).click();
      await expect(page.getByRole('heading', { name: 'Before the clock starts' })).toBeVisible();
    },
  },
  {
    name: 'a question of a mock exam',
    open: (page, site) => beginMock(page, site, { confidence: true, marking: /guided/, pauses: true }),
  },
  {
    name: 'all questions of a mock exam',
    async open(page, site) {
      await beginMock(page, site);
      await page.getByRole('button', { name: 'Flag', exact: true }).click();
      await page.getByRole('button', { name: 'All questions' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'the review of a mock exam',
    async open(page, site) {
      await beginMock(page, site);
      await page.getByRole('button', { name: 'All questions' }).click();
      await page.getByRole('button', { name: 'Review and hand in' }).click();
      await expect(page.getByRole('heading', { name: 'Review before you hand in' })).toBeVisible();
    },
  },
  {
    name: 'the result of a mock exam, a question open',
    async open(page, site) {
      await beginMock(page, site, { marking: /guided/ });
      await page.keyboard.press('n');
      await handIn(page);
      await page.locator('.result-questions summary').first().click();
      await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
    },
  },
  at('the missed questions, none yet', `/${EXAM}/missed/`, /^Nothing here yet/),
  {
    name: 'the missed questions',
    async open(page, site) {
      await answerOneWrong(page, site);
      await at('', `/${EXAM}/missed/`, /^By what went wrong$/).open(page, site);
    },
  },
  {
    name: 'the notes and stars',
    async open(page, site) {
      await answerOneWrong(page, site);
      await page.getByRole('button', { name: 'Star', exact: true }).click();
      await page.getByRole('button', { name: 'Your note', exact: true }).click();
      await page.getByRole('textbox', { name: 'Note on this question' }).fill('Read the last line twice.');
      await page.getByRole('button', { name: 'Save the note' }).click();
      await expect(page.getByText('Saved', { exact: true })).toBeVisible();
      await at('', `/${EXAM}/notes/`, /^Questions with a note$/).open(page, site);
    },
  },
  at('the progress, none yet', `/${EXAM}/progress/`, /^No question answered yet/),
  {
    name: 'the progress',
    async open(page, site) {
      await answerOneWrong(page, site);
      await at('', `/${EXAM}/progress/`, /^Why answers came out as they did$/).open(page, site);
    },
  },
  {
    name: 'the progress after two months, all numbers open',
    async open(page, site) {
      await bringIn(page, site, pastAttempts(twoMonths(Date.UTC(2026, 10, 26))));
      await page
        .getByRole('checkbox', { name: /^Take part in a pooled comparison/ })
        .first()
        .check();
      await at('', `/${EXAM}/progress/`, /^What you take for what$/).open(page, site);
      for (const numbers of await page.getByText('The numbers', { exact: true }).all()) await numbers.click();
    },
  },
  {
    name: 'the readiness figure with its numbers, an exam ahead',
    async open(page, site) {
      await bringIn(page, site, pastAttempts(metBefore(12, 0.8)));
      await makePlan(page, site, '2099-01-30', 30);
      await at('', `/${EXAM}/progress/`, /^On exam day if you stop now/).open(page, site);
      for (const numbers of await page.getByText('The numbers', { exact: true }).all()) await numbers.click();
    },
  },
  {
    name: 'the readiness figure, too little yet',
    async open(page, site) {
      await bringIn(page, site, pastAttempts(metBefore(2, 0.8)));
      await at('', `/${EXAM}/progress/`, /^Not enough evidence yet/).open(page, site);
    },
  },
  at('the plan, none yet', `/${EXAM}/plan/`, /^Make the plan$/),
  {
    name: 'the plan, which does not fit',
    async open(page, site) {
      await bringIn(page, site, pastAttempts(metBefore(10, 0.6)));
      await makePlan(page, site, new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10), 10);
      await at('', `/${EXAM}/plan/`, /^Your plan does not fit/).open(page, site);
    },
  },
  {
    name: 'home with a plan',
    async open(page, site) {
      await bringIn(page, site, pastAttempts(metBefore(3, 0.6)));
      await makePlan(page, site, '2099-01-30', 30);
      await at('', '/', /, about \d+ minutes/).open(page, site);
    },
  },
  {
    name: 'home after the exam',
    async open(page, site) {
      await makePlan(page, site, '2026-01-30', 30);
      await at('', '/', /^How did it go/).open(page, site);
    },
  },
  at('the start of a signal drill', `/${EXAM}/drill/`, /^Start the drill$/),
  { name: 'a drill question', open: beginDrill },
  {
    name: 'a drill question answered',
    async open(page, site) {
      await beginDrill(page, site);
      await page
        .locator('.drill-choices button')
        .nth(await placeOf(page, false))
        .click();
      await expectVerdict(page, false);
    },
  },
  {
    name: 'the end of a drill practice',
    async open(page, site) {
      await beginDrill(page, site);
      await page
        .locator('.drill-choices button')
        .nth(await placeOf(page, false))
        .click();
      await page.getByRole('button', { name: 'Stop' }).click();
      await expect(page.getByRole('heading', { name: 'Drill finished' })).toBeVisible();
    },
  },
  at('the making of an assignment', `/${EXAM}/assign/`, /^Which questions$/),
  at(
    'an assignment',
    `/${EXAM}/assignment/#assignment=1&exam=${EXAM}&id=assignment-1&title=Week%203&marking=off&count=5&end`,
    /^Start: 5 questions$/,
  ),
  at('the settings', '/settings/', /^Download my record$/),
  {
    name: 'the question before deleting',
    async open(page, site) {
      await at('', '/settings/', /^Delete everything$/).open(page, site);
      await page.getByRole('button', { name: 'Delete everything' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  at('the rules for authors', '/authoring/rules/', /^Rules for authors$/),
  at('a rule for authors', '/authoring/rules/key-missing/', /^key-missing$/),
  at('about', '/about/', /^About Signalmark$/),
  at('the help', '/help/', /^How marking works$/),
  at('the method', '/method/', /^How it is worked out$/),
  at('the rescue page', '/rescue/', /^Get your data out$/),
  at('a page that is not there', '/no/such/page/', /^This page is not here$/),
];
