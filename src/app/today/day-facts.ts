import type { BankIndex } from '../../core/item/pack.ts';
import { TALLY, type Tally } from '../../core/past/tally-past.ts';
import { type Due, dueToday, familyQueue, nextDue } from '../../core/schedule/due-queue.ts';
import { dayOf } from '../../core/schedule/exam-date.ts';
import { minutesIn, type Pace } from '../../core/stats/minutes-by-day.ts';
import { sum } from '../../core/sum.ts';
import { hardestOf } from '../../core/today/hardest.ts';
import type { TodayFacts } from '../../core/today/today-facts.ts';
import { spreadDays } from '../../core/today/weekdays.ts';
import { lessonMinutes, unreadLessons } from '../lesson/lesson-reading.ts';
import { pastOf } from '../past/past-of.ts';
import { queueWorld } from '../schedule/queue-world.ts';
import { paceOf, reviewedOn, scheduleOf, servesOf } from '../schedule/schedule-store.ts';
import { examDate, planDays, planMinutes, planWeekdays, REVIEW_LIMIT } from '../settings/settings.ts';
import type { Page } from '../shared/page.ts';
import { measuredMisses } from './measured.ts';
import { metTasks } from './met-tasks.ts';

/** What was done on the day, and how long ago the last mock exam was. */
function doneBy({ days, answered, mockDay }: Tally, today: number, pace: Pace) {
  const own = days.find(({ day }) => day === today);
  return {
    minutesDone: own ? minutesIn(own, pace) : 0,
    ...{ answered, daysSinceMock: mockDay === null ? null : Math.max(0, today - mockDay) },
  };
}

function outcomeOf({ $events }: Page, exam: string, date: string): TodayFacts['outcome'] {
  const own = $events.get().filter((one) => one.type === 'outcome' && one.exam === exam && one.date === date);
  const last = own.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).at(-1);
  return last?.type === 'outcome' ? last.outcome : null;
}

/** The facts of any day, today or later, as far as they are known now: those that cost are worked out once. */
export function dayFacts(page: Page, index: BankIndex): (ahead: number) => TodayFacts {
  const { exam, mocks } = index;
  const tally = pastOf(page, index, TALLY);
  const schedule = scheduleOf(page, index);
  const world = queueWorld(page, index);
  const date = page.setting(examDate(exam));
  const { seconds, secondsInMock } = paceOf(page, index);
  const misses = measuredMisses(schedule, tally);
  const tasks = metTasks(index, tally);
  const serves = servesOf(index, schedule);
  const plan = page.isSet(planMinutes(exam))
    ? {
        minutes: page.setting(planMinutes(exam)),
        weekdays: page.setting(planWeekdays(exam)) ?? spreadDays(page.setting(planDays(exam))),
      }
    : null;
  const done = doneBy(tally, world.today, { seconds, secondsInMock });
  const read = lessonMinutes(page, index).filter(({ day }) => day === world.today);
  const reading = sum(read.map(({ minutes }) => minutes));
  const reviewed = reviewedOn(page, index, world.today);
  const outcome = outcomeOf(page, exam, date);
  const lessons = unreadLessons(page, index);
  const sizes = (queue: readonly Due[]) => queue.map(({ card }) => serves(card.id).length);
  return (ahead) => {
    const today = world.today + ahead;
    const place = { ...world, today, exam: world.exam && world.exam.day >= today ? world.exam : null };
    const queue = familyQueue(schedule, place).filter(({ card }) => serves(card.id).length > 0);
    const due = dueToday(queue, place);
    const reviewedToday = ahead === 0 ? reviewed : 0;
    return {
      ...{ today, examDay: dayOf(date) ?? null, plan, seconds, tasks, mocks, reviewedToday },
      ...{ lessons, outcome },
      ...misses,
      ...done,
      minutesDone: done.minutesDone + reading,
      ...(ahead > 0 && { minutesDone: 0, daysSinceMock: done.daysSinceMock === null ? null : done.daysSinceMock + ahead }),
      due: sizes(due.slice(0, Math.max(0, page.setting(REVIEW_LIMIT) - reviewedToday))),
      dueInAll: due.length,
      nextDue: nextDue(queue, place) ?? null,
      duePerDay: queue.filter((one) => one.due < today + 7).length / 7,
      hardest: sizes(hardestOf(queue, place)),
    };
  };
}
