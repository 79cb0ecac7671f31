import { bankIndex, questions } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { atQuestion, beginMock, handIn, storedMockExam } from './mock-exam.ts';
import { bringIn, pastAttempts } from './past.ts';
import { hasRows } from './practicing.ts';

test('the two mock exams that are kept whole repeat nothing of practice, all of which was met, and nothing of each other', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000);
  const kinds = ['multiple-choice', 'multiple-response', 'ordering', 'matching'] as const;
  const met = kinds.flatMap((kind) => questions(kind));
  const past = met.map((question, n) => ({ question, right: n % 3 > 0, at: Date.UTC(2026, 10, 2, 12) + n * 600_000 }));
  await bringIn(page, site, pastAttempts(past));
  await hasRows(page, 'attempts', met.length);

  const seen = new Set(met.map(({ id }) => id));
  const practiced = seen.size;
  expect(practiced).toBe(bankIndex().packs.reduce((sum, { items }) => sum + items.length, 0));
  const families = new Set(met.map(({ item }) => item.family));
  const familyOf = new Map(bankIndex().reserved.flatMap(({ items }) => items.map(({ id, family }) => [id, family])));
  for (const kept of ['A', 'B'] as const) {
    await beginMock(page, site, { size: 'Full', kept });
    const items = (await storedMockExam(page)).sitting.form.items.map(({ item }) => item);
    expect(items, kept).toHaveLength(65);
    expect(
      items.filter((id) => seen.has(id) || families.has(familyOf.get(id) ?? '')),
      kept,
    ).toEqual([]);
    for (const id of items) {
      seen.add(id);
      families.add(familyOf.get(id) ?? '');
    }
    // Each question is on the screen once: what was never shown stays unseen.
    for (let number = 2; number <= items.length; number += 1) {
      await page.keyboard.press('n');
      await atQuestion(page, number);
    }
    await handIn(page);
    await hasRows(page, 'attempts', seen.size);
  }
  expect(seen.size).toBe(practiced + 130);
});
