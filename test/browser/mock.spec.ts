import { EXAM } from './bank.ts';
import { expect, fakeClock, test } from './fixtures.ts';
import { atQuestion, beginMock, formLength, handIn, shownSeconds, storedMockExam } from './mock-exam.ts';
import { rows } from './practicing.ts';

test('the rules come first: time, kinds, what counts, when feedback comes', async ({ page, site }) => {
  await page.goto(site.url(`/${EXAM}/mock/`));
  await page.getByRole('radio', { name: /^Quarter length/ }).check();
  await page.getByRole('button', { name: 'To the rules' }).click();
  const heading = page.getByRole('heading', { name: 'Before the clock starts' });
  await expect(heading).toBeFocused();
  for (const words of [
    /multiple choice, multiple response, ordering, matching/,
    /do(es)? not count/,
    /No feedback comes before/,
    /not published/,
  ]) {
    await expect(page.getByText(words).first()).toBeVisible();
  }
  expect(await rows(page, 'sittings')).toEqual([]);
});

test('a whole form is sat by keyboard alone, and its result says how many were right, never a scaled score', async ({
  page,
  site,
}) => {
  await beginMock(page, site, { size: 'Half', next: 'new~1.1~5' });
  const length = await formLength(page);
  for (let number = 1; number <= length; number++) {
    await atQuestion(page, number);
    await expect(page.getByRole('heading', { name: /^Question/ })).toBeFocused();
    await page.keyboard.press('1');
    // In a matching question a number goes to its prompt; the keys of the list are then the list's own.
    const prompt = page.locator('select:focus');
    if ((await prompt.count()) > 0) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: /^(Next|Review)$/ }).focus();
      await page.keyboard.press('Enter');
    } else await page.keyboard.press('n');
  }
  await expect(page.getByRole('heading', { name: 'Review before you hand in' })).toBeFocused();
  await page.getByRole('button', { name: 'Hand in', exact: true }).focus();
  await page.keyboard.press('Enter');
  const again = page.getByRole('button', { name: 'Hand in all the same' });
  if (await again.isVisible()) await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Result', exact: true })).toBeFocused();
  const { sitting: mockExam } = await storedMockExam(page);
  const scored = mockExam.form.items.filter((one) => one.scored).length;
  await expect(page.getByText(new RegExp(`^\\d+ of ${scored} right$`))).toBeVisible();
  await expect(page.getByText(/no such score is shown here/)).toBeVisible();
  const attempts = (await rows(page, 'attempts')).filter((one) => one['mode'] === 'mock');
  expect(attempts.map(({ id }) => id)).toEqual(
    expect.arrayContaining(mockExam.form.items.map(({ item }) => `${mockExam.id}/${item}`)),
  );
  expect(attempts).toHaveLength(length);
  expect(mockExam).toMatchObject({ graded: true });
  // A piece of a day leads on to the next.
  const next = page.getByRole('link', { name: 'Next: 5 new questions in task 1.1' });
  await expect(next).toHaveAttribute('href', /practice\/\?which=unseen&count=5&task=1\.1&then=$/);
});

test('flags, strikes, answers and the place are there after a reload at each of them', async ({ page, site }) => {
  await beginMock(page, site, { confidence: true });
  const first = (await storedMockExam(page)).state.shown ?? '';
  await page.getByRole('button', { name: 'Flag', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Flagged' })).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await atQuestion(page, 1);
  await expect(page.getByRole('button', { name: 'Flagged' })).toBeVisible();
  await page.getByRole('radio', { name: 'Not sure' }).check();
  await expect.poll(async () => (await storedMockExam(page)).state.items[first]?.confidence).toBe('unsure');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await atQuestion(page, 2);
  await page.reload();
  await atQuestion(page, 2);
  const length = await formLength(page);
  await page.getByRole('button', { name: 'All questions' }).click();
  await expect(page.getByRole('button', { name: /^Question 1: not answered, flagged$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Question 2: / })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: new RegExp(`^Question ${length}: `) })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: /^Question 1: / })).toBeFocused();
  await page.getByRole('button', { name: 'Review and hand in' }).click();
  await expect(page.getByRole('heading', { name: 'Review before you hand in' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Review before you hand in' })).toBeVisible();
  await page.getByRole('button', { name: 'First flagged question' }).click();
  await atQuestion(page, 1);
  await handIn(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Result', exact: true })).toBeVisible();
});

test('the header, the footer and everything that tempts away are gone while the clock runs', async ({ page, site }) => {
  await beginMock(page, site);
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await handIn(page);
  await expect(page.getByRole('banner')).toBeVisible();
});

test('what is chosen before the code of the page has loaded counts', async ({ page, site }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/_astro\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site.url(`/${EXAM}/mock/`), { waitUntil: 'commit' });
  const quarter = page.getByRole('radio', { name: /^Quarter length/ });
  await quarter.check();
  letGo();
  await page.getByRole('button', { name: 'To the rules' }).click();
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await atQuestion(page, 1);
  expect(await formLength(page)).toBeLessThan(20);
});

test('every question of a result can be opened at once, and a print has no buttons', async ({ page, site }) => {
  await beginMock(page, site);
  const length = await formLength(page);
  await handIn(page);
  await page.getByRole('button', { name: 'Open all, to read or print' }).click();
  await expect(page.locator('.result-questions details[open]')).toHaveCount(length);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
});

test('a link may ask for a length, as the plan’s does', async ({ page, site }) => {
  await page.goto(site.url(`/${EXAM}/mock/?length=quarter`));
  await expect(page.getByRole('radio', { name: /^Quarter length/ })).toBeChecked();
});

test('with extra time the clock begins with it', async ({ page, site }) => {
  await beginMock(page, site, { extra: '100%' });
  const { sitting: mockExam } = await storedMockExam(page);
  expect(Math.abs((await shownSeconds(page)) - mockExam.form.seconds * 2)).toBeLessThanOrEqual(3);
});

test('where it was agreed on the clock stands during a pause, and the question is hidden', async ({ page, site }) => {
  await fakeClock(page);
  await beginMock(page, site, { pauses: true });
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('heading', { name: 'The clock is stopped' })).toBeFocused();
  await expect(page.getByRole('group')).toHaveCount(0);
  const left = (await storedMockExam(page)).state;
  await page.clock.runFor('30:00');
  await page.getByRole('button', { name: 'Go on' }).click();
  await atQuestion(page, 1);
  const { state } = await storedMockExam(page);
  expect(state.deadline - left.deadline).toBeGreaterThanOrEqual(30 * 60_000);
});

test('a domain’s form has that domain’s questions only', async ({ page, site }) => {
  await page.goto(site.url(`/${EXAM}/mock/`));
  await page.getByRole('radio', { name: /^One domain/ }).check();
  await page.getByRole('combobox', { name: 'Domain' }).selectOption('3');
  await page.getByRole('button', { name: 'To the rules' }).click();
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await atQuestion(page, 1);
  const { sitting: mockExam } = await storedMockExam(page);
  expect(new Set(mockExam.form.items.map(({ domain }) => domain))).toEqual(new Set(['3']));
});

test('what was not right can be practiced in one press, all of it or that of a domain, each question with its feedback', async ({
  page,
  site,
}) => {
  await beginMock(page, site);
  await page.keyboard.press('n');
  await atQuestion(page, 2);
  await handIn(page);
  const first = page.locator('.result-questions details').first();
  await first.locator('summary').click();
  await expect(first.getByRole('region', { name: 'Result' })).toBeVisible();
  const all = page.getByRole('link', { name: /^Practice these \d+$/ });
  const items = new URL((await all.getAttribute('href')) ?? '', site.origin).searchParams.getAll('item');
  await expect(all).toHaveText(`Practice these ${items.length}`);
  const domain = page.getByRole('link', { name: /^Practice \d+: / }).first();
  const count = /\d+/.exec(await domain.innerText())?.[0];
  await domain.click();
  await expect(page.getByRole('heading', { name: `Question 1 of ${count}`, exact: true })).toBeVisible();
});
