import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../../src/app/progress/overview.ts';
import { markingResult } from '../../core/make-item.ts';
import { EXAM, question } from '../make-bank.ts';
import { DAY, given, openWithIndex, past } from '../make-log.ts';
import { openPage, QUESTIONS } from '../make-page.ts';

describe('the overview', () => {
  it('says what was answered and missed, and changes with each answer', async () => {
    const { page, index } = await openWithIndex();
    const $overview = overviewOf(page, index);
    const seen: (readonly [answered: number, missed: readonly string[]])[] = [];
    $overview.subscribe(({ answered, missed }) => seen.push([answered, missed.items]));
    given(page, past('q1', 1, false, DAY));
    given(page, past('q1', 1, false, DAY), past('q2', 2, true, DAY));
    given(page, past('q1', 1, false, DAY), past('q2', 2, true, DAY), past('q1', 3, true, 0));
    expect(seen).toEqual([
      [0, []],
      [1, ['q1']],
      [2, ['q1']],
      [3, []],
    ]);
  });

  it('leaves out what belongs to another exam, and stars of questions that left the bank', async () => {
    const { page, index } = await openWithIndex();
    given(page, past('q1', 1, false, DAY, { exam: 'other' }));
    await page.setStar('q2', EXAM, { starred: true });
    await page.setStar('left', EXAM, { starred: true });
    expect(overviewOf(page, index).get()).toMatchObject({ answered: 0, missed: { items: [] }, starred: ['q2'] });
  });

  it('counts a star at once, and no more once it is taken off', async () => {
    const { page, index } = await openWithIndex();
    const $overview = overviewOf(page, index);
    await page.setStar('q2', EXAM, { starred: true });
    expect($overview.get().starred).toEqual(['q2']);
    await page.setStar('q2', EXAM, { starred: false });
    expect($overview.get().starred).toEqual([]);
  });

  it('knows answers of before a question got another name', async () => {
    const questions = [question('new', { entry: { previousIds: ['old'] } }), ...QUESTIONS];
    const { page, index } = await openWithIndex({ questions });
    given(page, past('old', 1, false, DAY));
    expect(overviewOf(page, index).get().missed.items).toEqual(['new']);
  });

  it('names a question kept for mock exams among the missed once it was met in one, and never to practice', async () => {
    const { page, index } = await openWithIndex({ questions: [...QUESTIONS, question('kept', { reserved: true })] });
    given(page, past('kept', 1, false, DAY, { mode: 'mock' }));
    const { missed, entries } = overviewOf(page, index).get();
    expect(missed.items).toEqual(['kept']);
    expect(entries.map(({ id }) => id)).not.toContain('kept');
  });

  it('counts what was answered in a mock exam as seen, where questions are kept for those; what is still kept it does not tell', async () => {
    const kept = ['k1', 'k2', 'k3'].map((id) => question(id, { task: '2.1', reserved: true }));
    const { page, index } = await openWithIndex({ questions: [...QUESTIONS, ...kept] });
    const inMock = { mode: 'mock' } as const;
    given(page, past('k1', 1, false, DAY, inMock), past('k2', 2, true, DAY, inMock), past('q5', 3, true, DAY, inMock));
    const { progress, counted } = overviewOf(page, index).get();
    expect(progress).toEqual([
      { task: '1.1', items: 4, seen: 0, right: 0, solid: 0 },
      { task: '2.1', items: 6, seen: 3, right: 2, solid: 2 },
    ]);
    expect(counted.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'k1', 'k2']);
  });

  it('says nothing of signals where nothing was marked', async () => {
    const { page, index } = await openWithIndex();
    const marked = markingResult({ signals: [{ signal: 's', state: 'missed', pen: null, weight: 1 }] });
    const how = { marking: 'guided', marked, cause: 'unseen' } as const;
    given(page, past('q1', 1, false, DAY, how));
    expect(overviewOf(page, index).get().signals.guided.signals.size).toBe(0);
    const marks = [{ start: 0, end: 3, pen: 'for' }] as const;
    given(page, past('q1', 1, false, DAY, how), past('q2', 2, false, DAY, { ...how, marks }));
    expect(overviewOf(page, index).get().signals.guided.signals.get('s')).toMatchObject({ times: 1, missed: 1 });
  });

  it('lists a star that was given after a mock exam', async () => {
    const { page, index } = await openWithIndex({ questions: [...QUESTIONS, question('kept', { reserved: true })] });
    given(page, past('kept', 1, true, DAY, { mode: 'mock' }));
    await page.setStar('kept', EXAM, { starred: true });
    expect(overviewOf(page, index).get().starred).toEqual(['kept']);
  });

  it('is that of its own page', async () => {
    const [one, two] = [await openWithIndex(), openPage()];
    given(one.page, past('q1', 1, false, DAY));
    expect(overviewOf(two.page, one.index).get().answered).toBe(0);
  });
});
