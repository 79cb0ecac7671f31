import { decoysOf, EXAM, escaped, isSimple, keysOf, optionName, optionText, question, questions, signalsOf } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { mouse } from './hands.ts';
import {
  answerUnmarked,
  expectNotes,
  expectVerdict,
  hasRows,
  onQuestion,
  practice,
  prefer,
  respondRight,
  rows,
} from './practicing.ts';

const inShort = (value: number) => String(Math.round(value * 100) / 100);

test('the sum shown counts every signal found, less a decoy', async ({ page, site }) => {
  const one = question('multiple-choice', (each) => isSimple(each) && signalsOf(each).length >= 3 && decoysOf(each).length > 0);
  const all = signalsOf(one).length;
  const hand = mouse(page);
  await practice(page, site, [one]);
  for (const at of [...signalsOf(one), decoysOf(one)[0] ?? 0]) await hand.markPhrase(at);
  await respondRight(hand, one);
  await hand.press('Answer');
  await expectVerdict(page, true);
  const score = (all - 1) / all;
  await expect(page.getByRole('region', { name: 'Result' })).toContainText('You also marked more than decides.');
  const points = inShort(0.6 + 0.4 * score);
  await page.getByText(`Practice points: ${points}`, { exact: true }).click();
  await expect(
    page.getByText(`Marking: ${all} of ${all} signals found, 1 decoy: (${all} − 1) / ${all} = ${inShort(score)}`),
  ).toBeVisible();
  await expect(page.getByText(`Practice points: 0.6 × 1 + 0.4 × ${inShort(score)} = ${points}`)).toBeVisible();
});

test('with two pens a signal marked with the wrong one earns half, and the feedback says so', async ({ page, site }) => {
  const pens = (each: Parameters<typeof signalsOf>[0]) =>
    signalsOf(each).map((at) => each.scoring.spans.find(({ span }) => span === each.text.spans[at]?.i)?.accepts ?? []);
  const one = question(
    'multiple-choice',
    (each) => isSimple(each) && signalsOf(each).length >= 3 && pens(each).some((accepts) => accepts.length === 1),
  );
  const all = signalsOf(one).length;
  const hand = mouse(page);
  await prefer(page, site, { pens: 2 });
  await practice(page, site, [one]);
  const wrong = pens(one).findIndex((accepts) => accepts.length === 1);
  for (const [n, at] of signalsOf(one).entries()) {
    const accepts = pens(one)[n] ?? [];
    const isFor = accepts.includes('for') !== (n === wrong);
    await page.getByRole('radio', { name: isFor ? 'Points to an answer' : 'Rules one out' }).check();
    await hand.markPhrase(at);
    await expect(page.locator(`.stem [data-unit="${at}"]`)).toHaveClass(isFor ? /ink-for/ : /ink-against/);
  }
  await respondRight(hand, one);
  await hand.press('Answer');
  await expectVerdict(page, true);
  await expect(page.locator('.notes').getByText('Found, but with the other pen')).toHaveCount(1);
  await page.getByText(/^Practice points: [\d.]+$/).click();
  const sum = `(${all - 0.5} − 0) / ${all} = ${inShort((all - 0.5) / all)}`;
  await expect(page.getByText(`${all} of ${all} signals found, 1 with the other pen: ${sum}`)).toBeVisible();
});

test('with marking off practice is a plain quiz: no phrases, no warning, all points for the answer', async ({ page, site }) => {
  const one = question('multiple-choice', (each) => each.item.marking);
  const hand = mouse(page);
  await prefer(page, site, { marking: 'Off' });
  await practice(page, site, [one]);
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await expect(page.locator('.stem [data-unit]')).toHaveCount(0);
  await respondRight(hand, one);
  await hand.press('Answer');
  await expectVerdict(page, true);
  await expect(page.getByText('Practice points: 1')).toBeVisible();
  // What each phrase is may still be learned.
  const notes = page.getByRole('list', { name: 'What the phrases mean' }).locator('.verdict-line');
  await expect(notes.filter({ hasText: /^\d+\s*Signal$/ })).toHaveCount(signalsOf(one).length);
  await expect(notes.filter({ hasText: /^\d+\s*Decoy$/ })).toHaveCount(decoysOf(one).length);
});

test('an answer without marks or not complete is allowed, once warned', async ({ page, site }) => {
  const choice = question('multiple-choice', (each) => each.item.marking);
  const response = question('multiple-response', (each) => each.item.marking);
  const ordering = question('ordering');
  const matching = question('matching');
  const hand = mouse(page);
  await practice(page, site, [choice, response, ordering, matching]);
  const bar = page.locator('.action-bar');

  await hand.press('Answer');
  await expect(bar.getByRole('status')).toHaveText('No option is chosen yet.');
  await respondRight(hand, choice);
  await expect(bar.getByRole('status')).toHaveText('Nothing is marked yet.');
  await hand.markPhrase(signalsOf(choice)[0] ?? 0);
  await expect(bar.getByRole('status')).toHaveText('');
  await hand.press('Answer');
  await expectVerdict(page, true);
  await hand.press('Next question');

  await hand.markPhrase(signalsOf(response)[0] ?? 0);
  await hand.choose(response, keysOf(response).slice(0, 1));
  await hand.press('Answer');
  await expect(bar.getByRole('status')).toHaveText(`This question has ${response.item.choose} right answers.`);
  await hand.press('Answer without marking');
  await expectVerdict(page, false);
  await hand.press('Next question');

  await hand.press('Answer');
  await expect(bar.getByRole('status')).toHaveText(`${ordering.item.choose} steps are to be placed.`);
  await hand.press('Answer without marking');
  await expectVerdict(page, false);
  await expect(page.getByText('No answer was given, which counts as wrong.')).toBeVisible();
  await hand.press('Next question');

  await hand.press('Answer');
  await expect(bar.getByRole('status')).toHaveText('Some prompts have no response yet.');
  await hand.press('Answer without marking');
  await expectVerdict(page, false);
});

test('keys alone: a number chooses, Enter warns, answers and goes on, ? shows the keys', async ({ page, site }) => {
  const choice = question('multiple-choice', (each) => each.item.marking);
  const ordering = question('ordering');
  const matching = question('matching');
  const keys = page.keyboard;
  await practice(page, site, [choice, ordering, matching]);

  await keys.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await keys.press('2');
  await keys.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('body')).toBeFocused();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await keys.press('2');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await keys.press('Enter');
  await expect(page.getByText('Nothing is marked yet')).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByRole('region', { name: 'Result' }).getByRole('heading')).toBeFocused();
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await keys.press('Enter');
  await onQuestion(page, 2, 3);
  await expect(page.getByRole('heading', { name: 'Question 2 of 3' })).toBeFocused();

  for (const [at] of keysOf(ordering).entries()) {
    await keys.press('1');
    await expect(page.getByText(`Your order (${at + 1} of ${ordering.item.choose})`)).toBeVisible();
  }
  await keys.press('Enter');
  await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
  await keys.press('Enter');
  await onQuestion(page, 3, 3);
  await keys.press('2');
  const second = matching.item.prompts[1]?.id ?? '';
  await expect(page.getByRole('combobox', { name: optionText(matching, second) })).toBeFocused();
});

test('single keys do nothing once they are turned off', async ({ page, site }) => {
  await page.goto(site.url('/settings/'));
  await page.getByRole('checkbox', { name: /^Single keys/ }).uncheck();
  await hasRows(page, 'settings', 1);
  const one = question('multiple-choice');
  await practice(page, site, [one]);
  await page.keyboard.press('1');
  await page.keyboard.press('?');
  await mouse(page).choose(one, [one.item.options[1]?.id ?? '']);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the form starts what was asked for, and says so when nothing fits', async ({ page, site }) => {
  await page.goto(site.url(`/${EXAM}/practice/`));
  await page.getByRole('radio', { name: 'Wrong, or right by luck', exact: true }).check();
  await page.getByRole('button', { name: /^Start/ }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to practice here' })).toBeVisible();
  await page.getByRole('button', { name: 'Choose again' }).click();
  await page.getByRole('radio', { name: 'All, unseen first' }).check();
  await page.getByRole('radio', { name: '5', exact: true }).check();
  for (const kind of ['Multiple choice', 'Multiple response', 'Ordering'])
    await page.getByRole('checkbox', { name: kind, exact: true }).uncheck();
  await page.getByRole('button', { name: 'Start 5 questions' }).click();
  await expect(page.getByRole('heading', { name: /^Question 1 of [1-5]$/ })).toBeVisible();
  await expect(page.getByText('Responses (one may serve twice, or not at all)')).toBeVisible();
  await page.getByRole('button', { name: 'End practice' }).click();
  await expect(page.getByRole('heading', { name: 'Practice finished' })).toBeVisible();
  await expect(page.getByText('No question was answered.')).toBeVisible();
});

test('the address of a task starts its practice at once, and the rule is told until it was read', async ({ page, site }) => {
  await page.goto(site.url(`/${EXAM}/practice/3.1/`));
  await expect(page.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible();
  const rule = page.getByRole('complementary', { name: 'How marking is scored' });
  if (await rule.isHidden()) await expect(page.getByRole('toolbar')).toHaveCount(0);
  const one = question('multiple-choice', (each) => each.item.marking);
  await practice(page, site, [one]);
  await rule.getByRole('button', { name: 'Got it' }).click();
  await expect(rule).toBeHidden();
  await hasRows(page, 'settings', 1);
  await practice(page, site, [one]);
  await expect(page.getByRole('toolbar')).toBeAttached();
  await expect(rule).toBeHidden();
});

test('a question has the screen for itself; it can be skipped, options struck out, and the one before looked at again', async ({
  page,
  site,
}) => {
  const [first, second] = questions('multiple-choice', (each) => each.item.marking);
  if (!first || !second) throw new Error('The bank has too few questions.');
  const hand = mouse(page);
  await practice(page, site, [first, second]);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Close' })).toHaveAttribute('href', `/${EXAM}/`);
  await page.keyboard.press('s');
  const heading = page.getByRole('heading', { name: 'Question 1 of 2' });
  await expect(heading).toBeFocused();
  await expect(page.locator('.lead-in')).toHaveId(`lead-in-${second.id}`);
  await page.keyboard.press('Shift+Digit2');
  await expect(page.getByRole('button', { name: 'Strike out option B' })).toHaveAttribute('aria-pressed', 'true');
  await expect
    .poll(async () => (await rows(page, 'sessions'))[0])
    .toMatchObject({ items: [second.id, first.id], draft: { struck: [expect.any(String)] } });
  await page.reload();
  await expect(page.locator('.lead-in')).toHaveId(`lead-in-${second.id}`);
  await expect(page.locator('.option.is-struck')).toHaveCount(1);
  await answerUnmarked(page, hand, second, false);
  await expect(page.locator('.said')).toHaveText(/^You chose [A-D]\. The answer is [A-D]\.$/);
  await hand.press('Next question');
  await hand.choose(first, keysOf(first));
  await hand.press('Previous question');
  await expectVerdict(page, false);
  await hand.press('Back to question 2');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
  await hand.press('End practice');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('going back to a practice that ended and came from a link shows how it went, and starts nothing', async ({ page, site }) => {
  const one = question('multiple-choice', (each) => each.item.marking);
  await practice(page, site, [one]);
  await answerUnmarked(page, mouse(page), one, true);
  await mouse(page).press('Finish');
  await expect(page.getByRole('heading', { name: 'Practice finished' })).toBeVisible();
  await page.goto(site.url('/about/'));
  await page.goBack();
  await expect(page.getByText('1 of 1 right')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 1 right')).toBeVisible();
  await hasRows(page, 'sessions', 1);
});

test('the end counts what was right and found, and practices the missed ones again', async ({ page, site }) => {
  const first = question('multiple-choice', (each) => isSimple(each) && signalsOf(each).length >= 2);
  const second = question('multiple-choice', (each) => each.item.marking && each.item.family !== first.item.family);
  const hand = mouse(page);
  await practice(page, site, [first, second]);
  for (const at of signalsOf(first)) await hand.markPhrase(at);
  await respondRight(hand, first);
  await hand.press('Answer');
  await expectNotes(page, first, signalsOf(first));
  await hand.press('Next question');
  await answerUnmarked(page, hand, second, false);
  await hand.press('Finish');
  const found = signalsOf(first).length;
  await expect(page.getByText(`1 of 2 right. Where you marked, you found ${found} of ${found} signals.`)).toBeVisible();
  await page.getByRole('radio', { name: 'Wrong (1)' }).check();
  await expect(page.getByRole('row').filter({ hasText: 'Task' })).toHaveText([new RegExp(escaped(second.title))]);
  await page.getByRole('radio', { name: 'All (2)' }).check();
  await page.getByRole('row').filter({ hasText: first.title }).getByRole('link').click();
  await expectVerdict(page, true);
  await hand.press('Next question');
  await expectVerdict(page, false);
  await hand.press('Finish');
  await hand.press('Practice the 1 missed again');
  await onQuestion(page, 1, 1);
  await expect(page.getByRole('radio', { name: optionName(second, keysOf(second)[0] ?? '') })).toBeEnabled();
});

test('a second press on "Next question" while the next one is still loading skips nothing', async ({ page, site }) => {
  // Of so many tasks that their files are not fetched before the first question.
  const list = ['3.1', '3.3', '2.1', '1.1'].map((task) =>
    question('multiple-choice', (each) => each.task === task && each.item.marking),
  );
  const [first, second] = list;
  if (!first || !second) throw new Error('The bank has too few questions.');
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route(/\/bank\/.*\/3\.3-\d+\.[^.]+\.json$/, async (route) => {
    await gate;
    await route.continue();
  });
  await practice(page, site, list);
  await answerUnmarked(page, mouse(page), first, true);
  await mouse(page).press('Next question');
  await expectVerdict(page, true);
  await onQuestion(page, 1, 4);
  await mouse(page).press('Next question');
  open();
  await onQuestion(page, 2, 4);
  await expect(page.getByRole('radio', { name: optionName(second, keysOf(second)[0] ?? '') })).toBeEnabled();
});

test('the example in the help is marked, checked and tried again, and leaves no trace', async ({ page, site }) => {
  await page.goto(site.url('/help/'));
  const example = page.getByRole('region', { name: 'Example' });
  for (const words of ['The menu changes every day', 'has a large printer'])
    await example.locator('.stem').getByText(words).click();
  await example.getByRole('button', { name: 'Check' }).click();
  await expect(example).toContainText('1 of 2 signals found, 1 decoy: (1 − 1) / 2 = 0');
  await example.getByRole('button', { name: 'Try again' }).click();
  await expect(example.locator('.ink-for')).toHaveCount(0);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});
