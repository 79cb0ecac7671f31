import type { BankIndex } from '../../core/item/pack.ts';
import { TALLY } from '../../core/past/tally-past.ts';
import { type DayMinutes, minutesByDay } from '../../core/stats/minutes-by-day.ts';
import { lessonMinutes } from '../lesson/lesson-reading.ts';
import { pastOf } from '../past/past-of.ts';
import { paceOf } from '../schedule/schedule-store.ts';
import { today } from '../shared/local-days.ts';
import type { Page } from '../shared/page.ts';

/** Minutes of study of an exam on each of the last days, today the last: today's are those that home tells. */
export function studyDays(page: Page, index: BankIndex, days: number): readonly DayMinutes[] {
  return minutesByDay(pastOf(page, index, TALLY).days, lessonMinutes(page, index), paceOf(page, index), {
    ...{ today: today(page), days },
  });
}
