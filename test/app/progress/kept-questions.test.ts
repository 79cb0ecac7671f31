import { expect, it } from 'vitest';
import { overviewOf } from '../../../src/app/progress/overview.ts';
import { EXAM, question } from '../make-bank.ts';
import { openWithIndex } from '../make-log.ts';
import { QUESTIONS } from '../make-page.ts';

it('stars and notes are listed in the order of the bank, also those of a question that got another name; no blank note, no star taken off', async () => {
  const { page, index } = await openWithIndex({
    questions: [question('new', { entry: { previousIds: ['old'] } }), ...QUESTIONS],
  });
  await page.setStar('q2', EXAM, { starred: true, note: 'Two' });
  await page.setStar('old', EXAM, { starred: true, note: 'From before' });
  await page.setStar('q1', EXAM, { starred: true });
  await page.setStar('q1', EXAM, { starred: false, note: ' ' });
  await page.setStar('gone', EXAM, { starred: true, note: 'Left' });
  const { starred, noted } = overviewOf(page, index).get();
  expect(starred).toEqual(['new', 'q2']);
  expect(noted).toEqual([
    { item: 'new', notes: ['From before'] },
    { item: 'q2', notes: ['Two'] },
  ]);
});
