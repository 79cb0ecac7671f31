import type { Locator, Page } from '@playwright/test';
import { bankIndex, decoysOf, EXAM, isSimple, keysOf, type Question, questions, signalsOf } from './bank.ts';
import { expect, fakeClock, test } from './fixtures.ts';
import { markedPast } from './marked-past.ts';
import { bringIn, type Past, pastAttempts } from './past.ts';
import type { Site } from './site-server.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26, 12);

const marking = () => questions('multiple-choice', (one) => isSimple(one) && signalsOf(one).length >= 2);

/** A question with one decoy alone that tempts to a wrong option, and which that is. */
function baited() {
  for (const one of questions('multiple-choice')) {
    const decoys = one.scoring.spans.filter(({ role }) => role === 'decoy');
    const [decoy] = decoys;
    const conceptOf = (id: string) => one.scoring.options[id]?.concept ?? '';
    const wrong = one.item.options.find(({ id }) => !keysOf(one).includes(id) && decoy?.tempts?.includes(conceptOf(id)));
    if (decoys.length === 1 && decoy?.signal && wrong && conceptOf(keysOf(one)[0] ?? '') !== conceptOf(wrong.id)) {
      return {
        one,
        signal: decoy.signal,
        option: wrong.id,
        concept: conceptOf(wrong.id),
        needed: conceptOf(keysOf(one)[0] ?? ''),
      };
    }
  }
  throw new Error('The bank has no question with one tempting decoy.');
}

const key = (one: Question) => keysOf(one)[0] ?? null;
const minutes = (n: number, days = 0) => NOW - days * DAY - n * 60_000;

async function openProgress(page: Page, site: Site, past: readonly Past[]) {
  await bringIn(page, site, pastAttempts(past));
  await page.goto(site.url(`/${EXAM}/progress/`));
  await expect(page.getByRole('heading', { name: 'Why answers came out as they did' })).toBeVisible();
}

const section = (page: Page, name: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });

test.beforeEach(async ({ page }) => {
  await fakeClock(page, { time: NOW });
});

test('what is taken for what is said in words, with links, and the matrix behind has the same numbers', async ({
  page,
  site,
}) => {
  const { one, signal, option, concept, needed } = baited();
  const chosen = [option, option, option, option, option, option, key(one), key(one)];
  await openProgress(
    page,
    site,
    chosen.map((each, n) => markedPast(one, { at: minutes(100 - n), option: each })),
  );
  const { signals, concepts } = bankIndex();
  const confused = section(page, 'What you take for what');
  const read = confused.getByRole('listitem').filter({ hasText: 'You read' });
  await expect(read).toHaveText(`You read “${signals[signal]?.title}” as ${concepts[concept]?.title} 6 of 8 times.`);
  await expect(read.locator(`a[href$="/signals/${signal}/"]`)).toBeVisible();
  await expect(read.locator(`a[href$="/lessons/${concept}/"]`)).toBeVisible();
  await expect(confused.getByRole('listitem').filter({ hasText: 'You chose' })).toHaveText(
    `You chose ${concepts[concept]?.title} where ${concepts[needed]?.title} was needed 6 of 8 times.`,
  );
  await confused.getByText('The numbers', { exact: true }).click();
  const row = confused.getByRole('row', { name: `“${signals[signal]?.title}” (decoy)` });
  await expect(row.getByRole('cell')).toHaveText(['8', '6']);
});

test('causes are summed, the last 30 days against before, and a missed question keeps its own', async ({ page, site }) => {
  const { one, option } = baited();
  const other = marking().find(({ id, task }) => id !== one.id && task !== one.task);
  if (!other) throw new Error('The bank has too few questions.');
  const wrong = (days: number) => (_: unknown, n: number) => markedPast(one, { at: minutes(n, days), option });
  await openProgress(page, site, [
    ...Array.from({ length: 12 }, wrong(50)),
    ...Array.from({ length: 6 }, wrong(2)),
    ...Array.from({ length: 6 }, (_, n) => markedPast(other, { at: minutes(n, 1), option: key(other) })),
    markedPast(other, { at: minutes(0), option: key(other), marked: signalsOf(other) }),
  ]);
  const causes = section(page, 'Why answers came out as they did');
  await expect(causes).toContainText('what kept answers from being solid most: baited (a decoy led away), 18 of 24.');
  await expect(causes).toContainText('In the last 30 days it was 50 % of these, before that 100 %.');
  await causes.getByText('The numbers', { exact: true }).click();
  await expect(
    causes
      .getByRole('row', { name: /^Baited/ })
      .getByRole('cell')
      .first(),
  ).toHaveText('18');
  await expect(
    causes
      .getByRole('row', { name: /^Lucky/ })
      .getByRole('cell')
      .nth(1),
  ).toHaveText('6');
  await expect(
    causes
      .getByRole('row', { name: /^Solid/ })
      .getByRole('cell')
      .nth(2),
  ).toHaveText('0');
  await page.goto(site.url(`/${EXAM}/missed/`));
  await expect(page.getByRole('listitem').filter({ hasText: one.title }).first()).toContainText('Baited: a decoy led away');
});

test('open marking tells whether too much is marked, from enough of it on; guided marking never does', async ({ page, site }) => {
  const list = marking().filter((one) => decoysOf(one).length >= 1);
  const all = (one: Question) => one.text.spans.map((_, place) => place);
  const open = (from: readonly Question[]) =>
    from.map((one, n) => markedPast(one, { at: minutes(n), option: key(one), marked: all(one), pens: 2 }));
  await openProgress(page, site, [
    ...open(list.slice(0, 2)),
    ...list.map((one, n) => markedPast(one, { at: minutes(n, 3), option: key(one), marking: 'guided', marked: signalsOf(one) })),
  ]);
  const finding = section(page, 'Finding signals');
  await expect(finding).toContainText(/Too little yet to tell whether you mark too much .* So far \d+ and \d+\./);
  await expect(finding.getByRole('img')).toHaveCount(0);

  await bringIn(page, site, pastAttempts(open(list), '5a1c7a34-8b0e-4f0a-9c55-000000000002', 500));
  await page.goto(site.url(`/${EXAM}/progress/`));
  await expect(finding).toContainText(/In open marking you tell signals from the rest of the text with d′ = \d\.\d/);
  await expect(finding.getByRole('img')).toHaveCount(2);
  await finding.getByText('The numbers', { exact: true }).click();
  const row = finding.getByRole('row', { name: /^In open marking/ });
  const signals = list.reduce((sum, one) => sum + signalsOf(one).length, 0);
  const twice = list.slice(0, 2).reduce((sum, one) => sum + signalsOf(one).length, 0);
  await expect(row.getByRole('cell').nth(1)).toHaveText(`${signals + twice} of ${signals + twice} (100 %)`);
  // Of signals that accept either pen the pen says nothing.
  const onePen = ({ scoring: { spans } }: Question) =>
    spans.filter(({ role, accepts = [] }) => role === 'signal' && accepts.length < 2).length;
  const judged = [...list, ...list.slice(0, 2)].reduce((sum, one) => sum + onePen(one), 0);
  await expect(row.getByRole('cell').nth(2)).toContainText(`of ${judged} (`);
});

test('a signal marked with the wrong pen more than once is named', async ({ page, site }) => {
  const onlyFor = (one: Question) =>
    one.scoring.spans.find(({ role, accepts }) => role === 'signal' && accepts?.length === 1 && accepts[0] === 'for');
  const one = marking().find(onlyFor);
  const signal = one && onlyFor(one)?.signal;
  if (!one || !signal) throw new Error('The bank has no signal that speaks only for an answer.');
  const worked = (n: number, pen: 'for' | 'against') =>
    markedPast(one, { at: minutes(n), option: key(one), marked: signalsOf(one), pen, pens: 2 });
  await openProgress(page, site, [worked(3, 'against'), worked(2, 'against'), worked(1, 'for')]);
  await expect(
    section(page, 'Finding signals')
      .getByRole('listitem')
      .filter({ hasText: bankIndex().signals[signal]?.title ?? signal }),
  ).toContainText('with the wrong pen 2 of 3 times.');
});

test('in print the numbers are there without being opened', async ({ page, site }) => {
  const { one, option } = baited();
  await openProgress(
    page,
    site,
    [1, 2].map((n) => markedPast(one, { at: minutes(n), option })),
  );
  const table = section(page, 'Why answers came out as they did').getByRole('table', { includeHidden: true });
  await expect(table).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(table).toBeVisible();
  await expect(page.getByText('The numbers', { exact: true }).first()).toBeHidden();
});
