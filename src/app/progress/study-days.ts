import type { BankIndex } from '../../core/item/pack.ts';
import { type DayMinutes, minutesByDay } from '../../core/stats/minutes-by-day.ts';
import { lessonMinutes } from '../lesson/lesson-reading.ts';
import { attemptsOf } from '../schedule/families-now.ts';
import { paceOf } from '../schedule/schedule-store.ts';
import { DAY_BEGINS } from '../settings/settings.ts';
import { today } from '../shared/local-days.ts';
import type { Page } from '../shared/page.ts';

/** Minutes of study of an exam on each of the last days, today the last: today's are those that home tells. */
export function studyDays(page: Page, index: BankIndex, days: number): readonly DayMinutes[] {
  return minutesByDay(attemptsOf(page, index), lessonMinutes(page, index), paceOf(page, index), {
    ...{ today: today(page), days, begins: page.setting(DAY_BEGINS) },
  });
}
