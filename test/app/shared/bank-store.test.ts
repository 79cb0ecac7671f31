import { describe, expect, it } from 'vitest';
import { entriesOf, formerIds, formerSignals, reservedOf } from '../../../src/app/shared/bank-store.ts';
import type { BankIndex } from '../../../src/core/item/pack.ts';
import { EXAM, INDEX, keysOf, question, wholeIndex } from '../make-bank.ts';
import { openPage, QUESTIONS } from '../make-page.ts';

/** A page with the index read. */
async function indexedPage(...given: Parameters<typeof openPage>) {
  const opened = openPage(...given);
  const index = await opened.page.loadIndex(EXAM, INDEX);
  if (!index.ok) throw new Error(index.error.message);
  return { ...opened, index: index.value };
}

describe('a file of the bank', () => {
  it('is fetched once, however many ask for it', async () => {
    const { page, env, index } = await indexedPage();
    await Promise.all(['q1', 'q2', 'q1', 'q3'].map((id) => page.loadScoring(index, id)));
    await page.loadScoring(index, 'q4');
    expect(env.fetched.filter((path) => path === keysOf('1.1'))).toHaveLength(1);
  });

  it('that did not come is asked for again', async () => {
    const { page, env, index } = await indexedPage();
    env.setOnline(false);
    expect(await page.loadItem(index, 'q1')).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/no network/) },
    });
    env.setOnline(true);
    expect(await page.loadItem(index, 'q1')).toMatchObject({ ok: true, value: { id: 'q1' } });
  });

  it('that is not there says its status', async () => {
    const { page } = openPage();
    expect(await page.loadIndex(EXAM, '/bank/none.json')).toMatchObject({ error: { message: expect.stringMatching(/\(404\)/) } });
  });

  it.each([
    ['of a later format', { ...wholeIndex(QUESTIONS), format: 2 }],
    ['of another exam', { ...wholeIndex(QUESTIONS), exam: 'other' }],
    ['without its list', { format: 1, exam: EXAM }],
    ['that is a text', 'text'],
  ])('%s is said not to be one this version can read', async (_, value) => {
    const { page, env } = openPage();
    env.setFile(INDEX, value);
    const error = { message: expect.stringMatching(/not one this version can read/) };
    expect(await page.loadIndex(EXAM, INDEX)).toMatchObject({ error });
  });

  it("tells a task's questions from its packs, without titles and signals, which come with the rest of the index", async () => {
    const { page, env } = openPage();
    const first = await page.loadFirstIndex(EXAM, INDEX);
    if (!first.ok) throw new Error(first.error.message);
    expect([env.fetched, entriesOf(first.value)]).toEqual([[INDEX], []]);
    const task = await page.loadTasks(first.value, ['1.1']);
    if (!task.ok) throw new Error(task.error.message);
    expect(entriesOf(task.value)[0]).toMatchObject({ id: 'q1', task: '1.1', title: '', signals: [] });
    expect(await page.loadItem(task.value, 'q1')).toMatchObject({ ok: true, value: { id: 'q1' } });
    const whole = { ok: true, value: wholeIndex(QUESTIONS) };
    expect(await page.loadWholeIndex(task.value)).toEqual(whole);
    expect(await page.loadWholeIndex(first.value)).toEqual(whole);
  });

  it('a task whose pack cannot be had says why', async () => {
    const { page, env } = openPage();
    const first = await page.loadFirstIndex(EXAM, INDEX);
    if (!first.ok) throw new Error(first.error.message);
    env.setOnline(false);
    expect(await page.loadTasks(first.value, ['1.1'])).toMatchObject({
      error: { message: expect.stringMatching(/no network/) },
    });
  });
});

describe('a question', () => {
  it('that has left the bank is said to be gone, which is no fault of the network', async () => {
    const { page, index } = await indexedPage();
    expect(await page.loadItem(index, 'left')).toMatchObject({ error: { gone: true } });
    expect(await page.loadScoring(index, 'left')).toMatchObject({ error: { gone: true } });
  });

  it('kept for mock exams is apart from those to practice, and can be loaded', async () => {
    const { page, index } = await indexedPage({ questions: [...QUESTIONS, question('kept', { reserved: true })] });
    expect(entriesOf(index).map(({ id }) => id)).not.toContain('kept');
    expect(reservedOf(index)).toMatchObject([{ id: 'kept', task: '1.1' }]);
    expect(await page.loadItem(index, 'kept')).toMatchObject({ ok: true });
  });

  it('and a signal are found by the names they had before', () => {
    const index: BankIndex = {
      ...wholeIndex([question('new', { entry: { previousIds: ['old', 'older'] } })]),
      signals: { s: { title: 'S', decoy: false, previousIds: ['t'] } },
    };
    expect([...formerIds(index)]).toEqual([
      ['old', 'new'],
      ['older', 'new'],
    ]);
    expect([...formerSignals(index)]).toEqual([['t', 's']]);
  });
});
