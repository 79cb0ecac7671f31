import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Correction } from '../../src/core/correction/correction.ts';
import type { BankRest, FirstIndex } from '../../src/core/item/pack.ts';
import { EXAM, isSimple, questions } from './bank.ts';
import { barriers } from './barriers.ts';
import { expect, fakeClock, test } from './fixtures.ts';
import { SITE } from './folders.ts';
import { bringIn, pastAttempts } from './past.ts';
import { rows } from './practicing.ts';

const NOW = Date.UTC(2026, 10, 26, 12);

test('a correction of an answered question is told once, by keyboard, and the answer is not missed any more', async ({
  page,
  site,
}) => {
  const [one, other] = questions('multiple-choice', isSimple);
  if (!one || !other) throw new Error('The bank has no two such questions.');
  const correction: Correction = {
    ...{ item: one.id, items: [one.id], revisions: ['wrong-key'], date: '2026-11-25' },
    ...{ said: 'The first option.', right: 'The second one.', why: 'The limit was raised.' },
    sources: [{ title: 'The source', url: 'https://example.com/', checked: '2026-11-25' }],
  };
  const folder = join(SITE, 'bank', EXAM);
  const files = readdirSync(folder);
  const named = (name: string) => files.find((file) => file.startsWith(name)) ?? '';
  const jsonOf = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const [first, rest] = [named('index.'), named('rest.')];
  const { items, revisions } = correction;
  const changed = new Map<string, FirstIndex | BankRest>([
    [first, { ...jsonOf<FirstIndex>(first), wrong: [{ items, revisions }] }],
    [rest, { ...jsonOf<BankRest>(rest), corrections: [correction] }],
  ]);
  // The bank as it is after a correction.
  site.misbehave((path) => {
    const file = changed.get(path.slice(path.lastIndexOf('/') + 1));
    return file && { body: JSON.stringify(file), type: 'application/json' };
  });
  await fakeClock(page, { time: NOW });
  const past = [one, other].map((question, n) => ({ question, right: false, at: NOW - (5 - n) * 86_400_000 }));
  const [answered, missed] = pastAttempts(past);
  if (!answered || !missed) throw new Error('No attempts.');
  await bringIn(page, site, [{ ...answered, revision: 'wrong-key' }, missed]);

  await page.goto(site.url('/'));
  const told = page.getByRole('region', { name: 'We had this wrong' });
  await expect(told).toContainText('Right is: The second one.');
  await expect(told.getByRole('link', { name: 'Answer it again' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await told.getByRole('button', { name: 'Got it' }).focus();
  await page.keyboard.press('Enter');
  await expect(told).toBeHidden();
  await expect.poll(() => rows(page, 'events')).toMatchObject([{ type: 'correction-seen', item: one.id, date: '2026-11-25' }]);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await expect(told).toBeHidden();
  await page.goto(site.url(`/${EXAM}/missed/`));
  await expect(page.getByRole('main')).toContainText(other.title);
  await expect(page.getByRole('main')).not.toContainText(one.title);
});
