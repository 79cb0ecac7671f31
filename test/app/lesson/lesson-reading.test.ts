import { describe, expect, it } from 'vitest';
import { dayRead, lessonsRead, markRead, unreadLessons, untilRead } from '../../../src/app/lesson/lesson-reading.ts';
import { lessonRead, outcomeGiven } from '../../record/rows.ts';
import { EXAM } from '../make-bank.ts';
import { DAY, openWithIndex } from '../make-log.ts';
import { openPage, START } from '../make-page.ts';

const RAG = { id: 'rag' };
const TODAY = Math.floor(START / DAY);

describe('a lesson', () => {
  it('is marked as read once, with its local day, also after a reload and for other pages', async () => {
    const { page, device } = openPage();
    expect(await markRead(page, EXAM, RAG)).toBe(true);
    expect(await markRead(page, EXAM, RAG)).toBe(true);
    const later = openPage({ device, now: START + DAY });
    expect(await markRead(later.page, EXAM, RAG)).toBe(true);
    expect(later.page.$events.get()).toHaveLength(1);
    expect([...lessonsRead(later.page.$events.get(), EXAM)]).toEqual([['rag', TODAY]]);
  });

  it('that could not be stored is not read, and is when it is tried again', async () => {
    const { page, breakStore, fixStore } = openPage();
    breakStore('addEvent');
    expect(await markRead(page, EXAM, RAG)).toBe(false);
    expect(lessonsRead(page.$events.get(), EXAM).size).toBe(0);
    fixStore();
    expect(await markRead(page, EXAM, RAG)).toBe(true);
    expect(lessonsRead(page.$events.get(), EXAM).size).toBe(1);
  });

  it('read on two devices was read on the earlier day; other exams and what else was said do not count', () => {
    const at = (days: number) => ({ exam: EXAM, at: START - days * DAY });
    const events = [
      lessonRead('a', { ...at(1), lesson: 'rag' }),
      lessonRead('b', { ...at(3), lesson: 'rag' }),
      lessonRead('c', { ...at(2), lesson: 'rag' }),
      lessonRead('d', { ...at(1), exam: 'other', lesson: 'agents' }),
      outcomeGiven('e', { exam: EXAM }),
    ];
    expect([...lessonsRead(events, EXAM)]).toEqual([['rag', TODAY - 3]]);
  });

  it('is among the unread ones, in the order of the blueprint, until it is read', async () => {
    const { page, index: bank } = await openWithIndex();
    const lessons = ['training', 'retrieval'].map((id) => ({ id, task: '1.1', minutes: 4 }));
    const index = { ...bank, lessons };
    const first = { lesson: 'training', title: 'Training', task: '1.1', minutes: 4 };
    expect(unreadLessons(page, index)).toEqual([first, { ...first, lesson: 'retrieval', title: 'Retrieval' }]);
    await markRead(page, EXAM, { id: 'retrieval' });
    expect(unreadLessons(page, index)).toEqual([first]);
  });

  it('that was renamed stays read, and is not marked anew', async () => {
    const { page, index: bank } = await openWithIndex();
    await markRead(page, EXAM, RAG);
    const now = { id: 'retrieval', previousIds: ['search', 'rag'] };
    expect(await markRead(page, EXAM, now)).toBe(true);
    const read = lessonsRead(page.$events.get(), EXAM);
    expect([page.$events.get().length, dayRead(read, now), dayRead(read, { id: 'retrieval' })]).toEqual([1, TODAY, undefined]);
    expect(unreadLessons(page, { ...bank, lessons: [{ ...now, task: '1.1', minutes: 4 }] })).toEqual([]);
  });

  it('counts as read at its end after some seconds, but not before a third of its minutes', () => {
    const { page, env } = openPage();
    expect(untilRead(page, 6)).toBe(120_000);
    env.advance(100_000);
    expect(untilRead(page, 6)).toBe(20_000);
    env.advance(600_000);
    expect(untilRead(page, 6)).toBe(5000);
  });
});
