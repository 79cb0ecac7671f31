import { expect, it } from 'vitest';
import { studyDays } from '../../../src/app/progress/study-days.ts';
import { reviewsToCome } from '../../../src/app/schedule/schedule-store.ts';
import { todayOn } from '../../../src/app/today/today-store.ts';
import { sum } from '../../../src/core/sum.ts';
import { DAY, drilled, given, HOUR, openWithIndex, past } from '../../app/make-log.ts';

it('the minutes of today are those that home tells, whatever they come of', async () => {
  const { page, index } = await openWithIndex();
  given(
    page,
    past('q1', 1, false, 2 * DAY),
    past('q2', 2, true, HOUR),
    past('q3', 3, true, HOUR, { mode: 'mock' }),
    drilled('q4', 4, HOUR),
  );
  const days = studyDays(page, index, 30);
  expect(days).toHaveLength(30);
  expect(days.at(-1)?.minutes).toBeCloseTo(todayOn(page, index).minutesDone);
  expect(days.filter(({ minutes }) => minutes > 0)).toHaveLength(2);
});

it('the calendar of reviews begins with what is due today, and its next day is the one the review page names', async () => {
  const { page, index } = await openWithIndex();
  given(page, past('q1', 1, false, 9 * DAY), past('q2', 2, false, HOUR), past('q3', 3, true, HOUR));
  const days = reviewsToCome(page, index, 30);
  const { reviews, waiting } = todayOn(page, index);
  expect(days[0]?.count).toBe(reviews + waiting);
  expect(sum(days.map(({ count }) => count))).toBe(2);
});
