import { EXAM, question, questions } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { mouse } from './hands.ts';
import { expectVerdict, onQuestion, practice, rows } from './practicing.ts';

const { task } = question('multiple-choice', ({ item }) => item.marking);

test('an option chosen before any script came counts, and the question stays where it is', async ({ page, site }) => {
  let release = (): void => {};
  const scripts = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\.js$/, async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto(site.url(`/${EXAM}/practice/${task}/`), { waitUntil: 'commit' });
  const option = page.getByRole('radio').nth(2);
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Answer' })).toBeDisabled();
  await option.check();
  const words = (await page.locator('.option-text').allInnerTexts()).join(' | ');
  await page.locator('.stem').evaluate((stem) => Object.assign(window, { stood: stem }));
  release();
  await expect(page.getByRole('button', { name: 'Answer' })).toBeEnabled();
  await expect(option).toBeChecked();
  expect((await page.locator('.option-text').allInnerTexts()).join(' | ')).toBe(words);
  expect(await page.locator('.stem').evaluate((stem) => stem === Reflect.get(window, 'stood'))).toBe(true);
  const hand = mouse(page);
  await hand.markPhrase(0);
  await hand.press('Answer');
  await expect(page.getByRole('region', { name: 'Result' })).toContainText('You chose C');
  const [stored] = await rows(page, 'attempts');
  expect(stored).toMatchObject({ task, response: { kind: 'multiple-choice' } });
  // Who has a record is asked something else, and sees nothing of the first question meanwhile.
  await page.route(/\.js$/, () => {});
  await page.goto(site.url(`/${EXAM}/practice/${task}/`), { waitUntil: 'commit' });
  await expect(page.getByText('Loading the questions')).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeHidden();
});

test('a link to questions of one task asks for their file with the page, and for nothing it does not use', async ({
  page,
  site,
}) => {
  const list = questions('multiple-choice', (one) => one.task === task).slice(0, 2);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await practice(page, site, list);
  const bank = () => asked.filter((path) => path.startsWith('/bank/')).map((path) => path.replace(/\.[0-9a-f]+\.json$/, ''));
  const packs = bank().filter((path) => !/index|rest/.test(path));
  expect(packs.filter((path) => !path.startsWith(`/bank/${EXAM}/${task}-`))).toEqual([]);
  expect(bank().filter((path) => path.includes('reserved-'))).toEqual([]);
  await onQuestion(page, 1, 2);
  const hand = mouse(page);
  for (const one of list.slice(0, 1)) {
    if (one.item.marking) await hand.markPhrase(0);
    await hand.choose(one, one.scoring.key.kind === 'multiple-choice' ? [one.scoring.key.option] : []);
    await hand.press('Answer');
    await expectVerdict(page, true);
  }
  // Each file once, also those that were asked for ahead.
  expect(bank().length).toBe(new Set(bank()).size);
});
