import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { EXAM, questions } from './bank.ts';
import { expect, test, waitOutRests } from './fixtures.ts';
import { bringIn, metBefore, pastAttempts } from './past.ts';
import { prefer } from './practicing.ts';
import type { Site } from './site-server.ts';

// The same journey on two pages, one of which is translated while it goes on: after every step both must say the same.

const TRANSLATE = readFileSync(join(import.meta.dirname, '../fixtures/translate-sim.js'), 'utf8');

/** Chance is the same on both pages. */
async function alike(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    crypto.getRandomValues = (array) => {
      if (array instanceof Uint32Array) array.fill(7);
      return array;
    };
  });
}

/** What a page says, without the marks of the translation, the time that runs, and drawings, which translators leave alone. */
const said = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const drawn = [...(main?.querySelectorAll('svg') ?? [])].map((svg) => svg.style);
    for (const style of drawn) style.display = 'none';
    const text = main?.innerText ?? '';
    for (const style of drawn) style.display = '';
    return text
      .replaceAll(/[«»]/g, '')
      .replaceAll(/\d+:\d\d(:\d\d)?/g, 'TIME')
      .replaceAll(/\s+/g, '');
  });

interface Pair {
  readonly plain: Page;
  readonly translated: Page;
}

/** Does a step on both pages, and compares what they then say. */
async function both({ plain, translated }: Pair, step: (page: Page) => Promise<unknown>): Promise<void> {
  await step(plain);
  await step(translated);
  await expect.poll(async () => (await said(translated)) === (await said(plain)), { message: await said(plain) }).toBe(true);
}

async function pair(page: Page, context: BrowserContext, site: Site, path: string): Promise<Pair> {
  await alike(context);
  const translated = await context.browser()?.newContext({ serviceWorkers: 'block', locale: 'en-GB' });
  if (!translated) throw new Error('There is no browser.');
  await alike(translated);
  await waitOutRests(translated);
  const faults: Error[] = [];
  translated.on('weberror', (error) => faults.push(error.error()));
  const other = await translated.newPage();
  for (const one of [page, other]) {
    await bringIn(one, site, pastAttempts(metBefore(1, 0, Date.now() - 5 * 86_400_000)));
    await one.goto(site.url(path));
  }
  return { plain: page, translated: other };
}

const begin = ({ translated }: Pair) => translated.evaluate(TRANSLATE);
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const marked = () => questions('multiple-choice', (one) => one.item.marking).slice(0, 2);
/** Questions without marking are the same in both modes. */
const LISTS = {
  Guided: () => [
    ...marked(),
    ...questions('multiple-response').slice(0, 1),
    ...questions('ordering').slice(0, 1),
    ...questions('matching').slice(0, 1),
  ],
  Open: marked,
};

for (const marking of ['Guided', 'Open'] as const) {
  const list = LISTS[marking];
  test(`a translated practice with ${marking.toLowerCase()} marking goes right to the end`, async ({ page, context, site }) => {
    const query = new URLSearchParams(list().map(({ id }) => ['item', id]));
    const pages = await pair(page, context, site, '/settings/');
    // The settings also say when a copy was made: not the same on both.
    if (marking !== 'Guided') for (const one of [pages.plain, pages.translated]) await prefer(one, site, { marking });
    await both(pages, async (one) => {
      await one.goto(site.url(`/${EXAM}/practice/?${query}`));
      await expect(one.getByRole('heading', { name: new RegExp(`Question 1 of ${list().length}`) })).toBeVisible();
    });
    await begin(pages);
    await both(pages, async () => {});
    for (const [at, { item }] of list().entries()) {
      if (item.marking) {
        for (const unit of [0, 2, 0]) await both(pages, (one) => one.locator(`.stem [data-unit="${unit}"]`).first().click());
      }
      if (item.kind === 'ordering')
        for (const _ of [1, 2]) await both(pages, (one) => one.locator('[data-choice]').first().click());
      else if (item.kind !== 'matching') await both(pages, (one) => one.locator('.option label').first().click());
      await both(pages, press(/Answer/));
      if (await pages.plain.getByRole('button', { name: 'Answer without marking' }).isVisible())
        await both(pages, press(/Answer without marking/));
      await both(pages, (one) => expect(one.getByRole('region', { name: 'Result' })).toBeVisible());
      await both(pages, press(/Star/));
      await both(pages, press(at === list().length - 1 ? /Finish/ : /Next question/));
    }
    await both(pages, (one) => expect(one.getByRole('heading', { name: /Practice finished/ })).toBeVisible());
    await pages.translated.context().close();
  });
}

test('a translated mock exam shows one question at a time, and its clock runs', async ({ page, context, site }) => {
  const pages = await pair(page, context, site, `/${EXAM}/mock/`);
  await begin(pages);
  await both(pages, (one) => one.getByRole('radio', { name: /Quarter length/ }).check());
  await both(pages, press(/To the rules/));
  await both(pages, press(/Start the clock/));
  await both(pages, (one) => expect(one.getByRole('heading', { name: /Question 1 of/ })).toBeVisible());
  const clock = pages.translated.getByRole('timer');
  const before = await clock.innerText();
  await expect(clock).not.toHaveText(before);
  for (let number = 1; number <= 4; number++) {
    await both(pages, press(/^«?Flag/));
    await both(pages, press(/^«?Next/));
  }
  await both(pages, press(/All questions/));
  await both(pages, press(/Review and hand in/));
  await both(pages, press(/Hand in/));
  // The result tells the time that each took.
  for (const one of [pages.plain, pages.translated]) {
    await press(/Hand in all the same/)(one);
    await expect(one.getByRole('heading', { name: /^«?Result/ }).first()).toBeVisible();
  }
  await pages.translated.context().close();
});

test('a translated drill shows one card at a time', async ({ page, context, site }) => {
  const pages = await pair(page, context, site, `/${EXAM}/drill/`);
  await begin(pages);
  await both(pages, press(/Start the drill/));
  for (let card = 1; card <= 4; card++) {
    await both(pages, (one) =>
      one
        .locator('.drill-choices button')
        .nth(card % 2)
        .click(),
    );
    await both(pages, press(/Next card/));
  }
  await both(pages, press(/Stop/));
  await pages.translated.context().close();
});

test('a translated review page and home page say what they say', async ({ page, context, site }) => {
  const pages = await pair(page, context, site, `/${EXAM}/review/`);
  await both(pages, (one) => expect(one.getByText(/reviews? today,/)).toBeVisible());
  await begin(pages);
  await both(pages, (one) =>
    one
      .getByText(/^«?Put aside»?$/)
      .first()
      .click(),
  );
  await both(pages, press(/Not today/));
  await both(pages, press(/Take it back/));
  await both(pages, (one) => one.goto(site.url('/')));
  await begin(pages);
  await both(pages, (one) => expect(one.getByText(/done today/)).toBeVisible());
  await pages.translated.context().close();
});
