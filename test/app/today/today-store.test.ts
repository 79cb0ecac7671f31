import { describe, expect, it } from 'vitest';
import { markRead } from '../../../src/app/lesson/lesson-reading.ts';
import { reviewItems } from '../../../src/app/schedule/schedule-store.ts';
import { examDate, planMinutes, planWeekdays, REVIEW_LIMIT } from '../../../src/app/settings/settings.ts';
import { storeEvent } from '../../../src/app/shared/store-event.ts';
import { diagnosticItems, tellToday, todayOn } from '../../../src/app/today/today-store.ts';
import { localDay } from '../../../src/core/schedule/local-day.ts';
import type { AnswerAttempt } from '../../../src/core/session/attempt.ts';
import { outcomeGiven } from '../../record/rows.ts';
import { EXAM, question } from '../make-bank.ts';
import { DAY, drilled, given, HOUR, openWithIndex, past } from '../make-log.ts';
import { START } from '../make-page.ts';

const TODAY = localDay(START, 60);

/** A page with a plan of half an hour every day. */
async function planned(...attempts: readonly AnswerAttempt[]) {
  const opened = await openWithIndex();
  given(opened.page, ...attempts);
  await opened.page.setSetting(planMinutes(EXAM), 30);
  await opened.page.setSetting(planWeekdays(EXAM), 127);
  return { ...opened, today: () => todayOn(opened.page, opened.index) };
}

describe('today, from the record', () => {
  it('has what is due first, then new questions of the task that was met least', async () => {
    const { today } = await planned(past('q1', 1, false, 5 * DAY));
    expect(today().pieces.map((piece) => [piece.kind, 'task' in piece ? piece.task : '', piece.count])).toEqual([
      ['review', '', 1],
      ['new', '2.1', 4],
      ['new', '1.1', 3],
    ]);
  });

  it('counts what was done today by the pace it is planned with, of this exam only: answers, mock exams, the drill', async () => {
    const { page, today } = await planned(
      past('q1', 1, true, HOUR),
      past('q2', 2, true, HOUR, { mode: 'mock' }),
      past('q3', 3, true, 2 * DAY),
    );
    // A minute at the exam's pace, a third more for the feedback; none in a mock exam.
    expect(today().minutesDone).toBeCloseTo(1.3 + 1, 6);
    given(page, ...page.$attempts.get(), drilled('q1', 4, HOUR));
    expect(today().minutesDone).toBeCloseTo(1.3 + 1 + 1 / 60, 6);
    given(page, past('q1', 1, true, HOUR, { exam: 'other' }));
    expect(today().minutesDone).toBe(0);
  });

  it('has the next lesson of a task before its new questions, and counts its minutes once it is read', async () => {
    const { page, index: bank, env } = await planned();
    const lessons = ['training', 'retrieval'].map((id) => ({ id, task: '1.1', minutes: 6 }));
    const pieces = () => todayOn(page, { ...bank, lessons }).pieces.map((one) => (one.kind === 'lesson' ? one.lesson : one.kind));
    expect(pieces()).toEqual(['training', 'new', 'new']);
    await markRead(page, EXAM, { id: 'training' });
    expect(pieces()).toEqual(['retrieval', 'new', 'new']);
    expect(todayOn(page, { ...bank, lessons }).minutesDone).toBe(6);
    env.advance(DAY);
    expect(todayOn(page, { ...bank, lessons }).minutesDone).toBe(0);
  });

  it('is done when the minutes are used, and begins anew the next day', async () => {
    const { page, env, today } = await planned(...['q1', 'q2', 'q3'].map((id, at) => past(id, at + 1, true, HOUR)));
    await page.setSetting(planMinutes(EXAM), 4);
    expect(today()).toMatchObject({ state: 'done', pieces: [] });
    env.advance(DAY);
    expect(today().state).toBe('working');
  });

  it('has nothing to do where every question was seen and nothing is due', async () => {
    const all = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'];
    const { today } = await planned(...all.map((id, at) => past(id, at + 1, true, 2 * DAY)));
    expect(today()).toMatchObject({ state: 'done', minutesDone: 0, next: null });
  });

  it('offers a mock exam once enough was met, and not again within a week', async () => {
    const questions = Array.from({ length: 42 }, (_, n) => question(`q${n}`));
    const { page, index } = await openWithIndex({ questions });
    const met = questions.slice(0, 40).map(({ item }, n) => past(item.id, n + 1, true, 9 * DAY));
    given(page, ...met);
    expect(todayOn(page, index).pieces.at(-1)).toMatchObject({ kind: 'mock', size: 'full', why: 'first', minutes: 8 });
    given(page, ...met, past('q40', 50, true, 7 * DAY, { mode: 'mock' }));
    expect(todayOn(page, index).pieces.at(-1)).toMatchObject({ kind: 'mock', why: 'weekly' });
    given(page, ...met, past('q40', 50, true, 6 * DAY, { mode: 'mock' }));
    expect(todayOn(page, index).pieces.some(({ kind }) => kind === 'mock')).toBe(false);
  });

  it('has the hardest on the eve, and the review of them serves just those', async () => {
    const { page, index, today } = await planned(past('q1', 1, false, 9 * DAY), past('q5', 2, false, 5 * DAY));
    await page.setSetting(examDate(EXAM), '2026-11-21');
    expect(today()).toMatchObject({ state: 'eve', reviews: 2, pieces: [{ kind: 'hardest', count: 2 }] });
    expect(reviewItems(page, index, 'hardest', 1)).toHaveLength(1);
    expect(reviewItems(page, index, 'hardest').toSorted()).toEqual(['q1', 'q5']);
    given(page, ...page.$attempts.get(), past('q1', 3, true, HOUR, { mode: 'review' }));
    expect(today()).toMatchObject({ reviews: 1 });
    expect(reviewItems(page, index, 'hardest')).toEqual(['q5']);
  });

  it('asks how it went after the exam of this date, and not of another date or exam', async () => {
    const { page, today } = await planned(past('q1', 1, true, 9 * DAY));
    await page.setSetting(examDate(EXAM), '2026-11-19');
    expect(today().state).toBe('after');
    const { device: _, ...told } = outcomeGiven('o', { exam: EXAM, date: '2026-11-10' });
    await storeEvent(page, told);
    await storeEvent(page, { ...told, id: 'p', exam: 'other', date: '2026-11-19' });
    expect(today().state).toBe('after');
    await storeEvent(page, { ...told, id: 'q', date: '2026-11-19' });
    expect(today().state).toBe('resting');
    await page.setSetting(examDate(EXAM), '');
    expect(today().state).toBe('working');
  });

  it('begins, for who wants, with a question of each task that was not met', async () => {
    const { page, index } = await planned(past('q1', 1, true, HOUR));
    const items = diagnosticItems(page, index, 3);
    expect(items.slice(0, 2).map((id) => ['q1', 'q2', 'q3', 'q4'].includes(id))).toEqual([true, false]);
    expect(items).toHaveLength(7);
    expect(items).not.toContain('q1');
  });

  it('tells the header each day on which the count changes, nothing where there is none', async () => {
    const { page, index, env } = await planned(past('q1', 1, false, HOUR), past('q5', 2, false, 5 * DAY));
    tellToday(page, index);
    expect(env.due(EXAM)).toEqual([
      [TODAY, 1],
      [TODAY + 1, 2],
    ]);
    await page.setSetting(REVIEW_LIMIT, 1);
    tellToday(page, index);
    expect(env.due(EXAM)).toEqual([[TODAY, 1]]);
    // A Friday: off, and so is Saturday.
    await page.setSetting(planWeekdays(EXAM), 0b1001111);
    tellToday(page, index);
    expect(env.due(EXAM)?.slice(0, 2)).toEqual([
      [TODAY, 0],
      [TODAY + 2, 1],
    ]);
    given(page);
    tellToday(page, index);
    expect(env.due(EXAM)).toEqual([]);
  });
});
