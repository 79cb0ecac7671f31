import { describe, expect, it } from 'vitest';
import { putAside, takeBack } from '../../../src/app/review/review-store.ts';
import { reviewItems, reviewState } from '../../../src/app/schedule/schedule-store.ts';
import { examDate, REVIEW_LIMIT } from '../../../src/app/settings/settings.ts';
import { tellToday } from '../../../src/app/today/today-store.ts';
import { EXAM } from '../make-bank.ts';
import { DAY, given, HOUR, openWithIndex, past } from '../make-log.ts';
import { openPage, START } from '../make-page.ts';

/** A page on which two questions, missed days ago, are due. */
async function duePage() {
  const opened = await openWithIndex();
  given(opened.page, past('q1', 1, false, 5 * DAY), past('q5', 2, false, 5 * DAY), past('q2', 3, true, 5 * DAY));
  return { ...opened, due: () => reviewItems(opened.page, opened.index, 'family').toSorted() };
}

describe('what is due', () => {
  it('are the questions missed, and not those answered right', async () => {
    const { due } = await duePage();
    expect(due()).toEqual(['q1', 'q5']);
  });

  it('is told to the header, today and for the days to come', async () => {
    const { page, index, env } = await duePage();
    tellToday(page, index);
    expect(env.due(EXAM)?.[0]).toEqual([Math.floor(START / DAY), 2]);
  });

  it('is at most what a day may bring, less what was reviewed today; who asks for more gets another round', async () => {
    const { page, index, due } = await duePage();
    await page.setSetting(REVIEW_LIMIT, 1);
    expect(due()).toHaveLength(1);
    page.$attempts.set([...page.$attempts.get(), past('q1', 4, true, HOUR, { mode: 'review' })]);
    expect(reviewState(page, index)).toMatchObject({ doneToday: 1, families: { length: 1 } });
    expect(due()).toEqual(['q5']);
  });

  it('comes sooner for an exam that is near than without a date', async () => {
    const { page, index } = await openWithIndex();
    given(page, past('q1', 1, false, 40 * DAY), past('q1', 2, true, DAY));
    const without = reviewState(page, index).next ?? 0;
    await page.setSetting(examDate(EXAM), '2026-11-24');
    expect(reviewState(page, index).next ?? START).toBeLessThan(without);
  });
});

describe('a question that was put aside', () => {
  it('until tomorrow is not due today and is due tomorrow, on this page and on the next', async () => {
    const { page, index, due, env, device } = await duePage();
    await putAside(page, index, 'q1', 'bury');
    expect(due()).toEqual(['q5']);
    const next = openPage({ device }).page;
    await next.openRecord();
    next.$attempts.set(page.$attempts.get());
    expect(reviewItems(next, index, 'family')).toEqual(['q5']);
    env.advance(DAY);
    expect(due()).toEqual(['q1', 'q5']);
  });

  it('for a week comes back after it', async () => {
    const { page, index, due, env } = await duePage();
    await putAside(page, index, 'q1', 'snooze');
    env.advance(6 * DAY);
    expect(due()).toEqual(['q5']);
    env.advance(DAY);
    expect(due()).toEqual(['q1', 'q5']);
  });

  it('as known stays away until it is missed again', async () => {
    const { page, index, due, env } = await duePage();
    await putAside(page, index, 'q1', 'known');
    env.advance(60 * DAY);
    expect(due()).toEqual(['q5']);
    page.$attempts.set([...page.$attempts.get(), past('q1', 9, false, -59 * DAY)]);
    expect(due()).toEqual(['q1', 'q5']);
  });

  it.each(['bury', 'snooze', 'known'] as const)('(%s) can be taken back, and the header counts it again', async (aside) => {
    const { page, index, due, env } = await duePage();
    await putAside(page, index, 'q1', aside);
    expect(env.due(EXAM)?.[0]?.[1]).toBe(1);
    await takeBack(page, index, 'q1', aside);
    expect([due(), env.due(EXAM)?.[0]?.[1]]).toEqual([['q1', 'q5'], 2]);
  });

  it('is aside on this page though it could not be stored, and that is said', async () => {
    const { page, index, due, breakStore } = await duePage();
    breakStore('setSetting');
    await putAside(page, index, 'q1', 'bury');
    expect([due(), page.$record.get()]).toEqual([['q5'], expect.objectContaining({ status: 'fault' })]);
  });
});
