import { EXAM, type Question, question, questions } from './bank.ts';
import { expect, fakeClock, test } from './fixtures.ts';
import { mouse } from './hands.ts';
import { bringIn, type Past, pastAttempts } from './past.ts';
import { hasRows, respondRight, rows, wrongOption } from './practicing.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26, 12);

/** Choice questions of families of one, so that each is one review of one question. */
const lonely = (): readonly Question[] =>
  questions('multiple-choice', ({ item, scoring }) => item.family === item.id && !scoring.flips);
const missed = (list: readonly Question[], days: number): readonly Past[] =>
  list.map((one, n) => ({ question: one, right: false, at: NOW - days * DAY + n * 60_000 }));

test.beforeEach(async ({ page }) => {
  await fakeClock(page, { time: NOW });
});

test('with nothing missed the page says what comes here; with all reviewed it says when the next comes', async ({
  page,
  site,
}) => {
  await page.goto(site.url(`/${EXAM}/review/`));
  await expect(page.getByText(/^Nothing to review yet/)).toBeVisible();
  const log = pastAttempts(missed(lonely().slice(0, 1), 0));
  await bringIn(page, site, log);
  await page.goto(site.url(`/${EXAM}/review/`));
  await expect(page.getByText(/^No reviews today\. The next is due (tomorrow|in \d+ days)/)).toBeVisible();
  await page.goto(site.url(`/${EXAM}/practice/?review=family`));
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
});

test('what was missed is due with its reason and how long it takes, and the header tells it on every page', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const reported: number[] = [];
    Object.assign(globalThis, { reported });
    Object.assign(navigator, {
      setAppBadge: async (count: number) => void reported.push(count),
      clearAppBadge: async () => void reported.push(0),
    });
  });
  const [first, second, third] = lonely();
  if (!first || !second || !third) throw new Error('The bank has too few questions.');
  await bringIn(page, site, pastAttempts([...missed([first, second], 3), { question: third, right: true, at: NOW - 3 * DAY }]));
  await page.goto(site.url(`/${EXAM}/review/`));
  await expect(page.getByText(/^2 reviews today, about \d+ minutes;/)).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: ', 3 days ago: answered wrong. Chance to recall it now:' }),
  ).toHaveCount(2);
  const inHeader = page.getByRole('link', { name: 'Review 2 due' });
  // It is kept for other pages once this one says it.
  await expect(inHeader).toBeVisible();
  await page.goto(site.url('/about/'));
  await expect(inHeader).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { reported: number[] }).reported.at(-1))).toBe(2);
});

test('put aside, a question is due no more; taken back, it is; known, it stays away until it is missed', async ({
  page,
  site,
}) => {
  const [first, second] = lonely();
  if (!first || !second) throw new Error('The bank has too few questions.');
  await bringIn(page, site, pastAttempts(missed([first, second], 3)));
  await page.goto(site.url(`/${EXAM}/review/`));
  const aside = async (title: string, how: string) => {
    await page.getByText('Put aside', { exact: true }).first().click();
    await page.getByRole('button', { name: how }).first().click();
    await expect(page.getByText(title)).toBeVisible();
  };
  await aside('Put aside. It comes back tomorrow.', 'Not today');
  await expect(page.getByRole('button', { name: /^Take it back: / })).toBeFocused();
  await expect(page.getByText(/^1 review today,/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Review 1 due' })).toBeVisible();
  await page.getByRole('button', { name: /^Take it back: / }).click();
  await expect(page.getByText(/^2 reviews today,/)).toBeVisible();
  await aside('Put aside. It comes again only when you miss it.', 'I know this');
  await expect(page.getByText(/^1 review today,/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^1 review today,/)).toBeVisible();
  await page.getByText('Put aside earlier: 1').click();
  await expect(page.getByRole('button', { name: /^Take it back: / })).toBeVisible();
  await page.clock.setSystemTime(NOW + 40 * DAY);
  await page.reload();
  await expect(page.getByText(/^1 review today,/)).toBeVisible();
});

test('in a review a missed question comes again after six others, and both answers are kept', async ({ page, site }) => {
  const eight = lonely().slice(0, 8);
  await bringIn(page, site, pastAttempts(missed(eight, 3)));
  await page.goto(site.url(`/${EXAM}/review/`));
  await page.getByRole('link', { name: 'Start the review' }).click();
  const hand = mouse(page);
  const shown = async (): Promise<Question> => {
    const [session] = await rows(page, 'sessions');
    const { items, at } = session as { items: string[]; at: number };
    return question('multiple-choice', ({ id }) => id === items[at]);
  };
  const answerIt = async (right: boolean, number: number, of: number) => {
    await expect(page.getByRole('heading', { name: `Question ${number} of ${of}`, exact: true })).toBeVisible();
    await expect.poll(async () => ((await rows(page, 'sessions'))[0] as { at?: number } | undefined)?.at).toBe(number - 1);
    const one = await shown();
    if (right) await respondRight(hand, one);
    else await hand.choose(one, [wrongOption(one)]);
    await hand.press('Answer');
    if (one.item.marking) await hand.press('Answer without marking');
    await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
    return one.id;
  };
  const wrong = await answerIt(false, 1, 8);
  for (let number = 2; number <= 7; number += 1) {
    await hand.press('Next question');
    expect(await answerIt(true, number, 9)).not.toBe(wrong);
  }
  await hand.press('Next question');
  expect(await answerIt(true, 8, 9)).toBe(wrong);
  await hasRows(page, 'attempts', 16);
  const here = (await rows(page, 'attempts')).filter(({ mode }) => mode === 'review');
  expect(here).toHaveLength(8);
  expect(here.filter(({ item }) => item === wrong)).toHaveLength(2);
  await hand.press('Next question');
  await answerIt(true, 9, 9);
  await hand.press('Finish');
  await expect(page.getByRole('heading', { name: 'Review finished' })).toBeVisible();
  await page.getByRole('link', { name: 'What is due now' }).click();
  await expect(page.getByText(/^No more reviews today/)).toBeVisible();
});

test('a flip pair is due as a pair: one twin follows the other', async ({ page, site }) => {
  const twin = question('multiple-choice', ({ scoring }) => scoring.flips !== undefined);
  await bringIn(page, site, pastAttempts(missed([twin], 3)));
  await page.goto(site.url(`/${EXAM}/review/`));
  await expect(page.getByText('It comes as a pair')).toBeVisible();
  await page.getByRole('link', { name: 'Start the review' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 2', exact: true })).toBeVisible();
  await expect.poll(async () => ((await rows(page, 'sessions'))[0] as { items?: string[] } | undefined)?.items?.length).toBe(2);
  const [session] = await rows(page, 'sessions');
  // The twin not seen yet comes first.
  expect((session as { items: string[] }).items).toEqual([twin.scoring.flips, twin.id]);
});

test('a signal that was missed is due in a scenario that was not seen yet', async ({ page, site }) => {
  const all = questions('multiple-choice', ({ item }) => item.marking);
  const signalsOf = (one: Question) =>
    one.scoring.spans.flatMap(({ role, signal }) => (role === 'signal' && signal ? [signal] : []));
  const one = all.find((first) =>
    signalsOf(first).some((signal) =>
      all.some((other) => other.item.family !== first.item.family && signalsOf(other).includes(signal)),
    ),
  );
  if (!one) throw new Error('No signal is in two questions.');
  const shared =
    signalsOf(one).find((signal) =>
      all.some((other) => other.item.family !== one.item.family && signalsOf(other).includes(signal)),
    ) ?? '';
  const marked = {
    ...{ score: 0, recall: 0, falseAlarms: 0, blanket: false, decoys: [], noiseWords: 0, noiseUnits: 1, unit: 3 },
    signals: [{ signal: shared, state: 'missed' as const, pen: null, weight: 1 }],
  };
  await bringIn(
    page,
    site,
    pastAttempts([{ question: one, right: true, at: NOW - 4 * DAY, more: { marking: 'open', marked, cause: 'lucky' } }]),
  );
  await page.goto(site.url(`/${EXAM}/review/`));
  await expect(page.getByText('1 signal or decoy is due')).toBeVisible();
  await page.getByRole('link', { name: 'Review by signal' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 1', exact: true })).toBeVisible();
  await expect.poll(async () => (await rows(page, 'sessions')).length).toBe(1);
  const [item] = ((await rows(page, 'sessions'))[0] as { items: string[] }).items;
  expect(item).not.toBe(one.id);
});
