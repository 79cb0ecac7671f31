import { sum } from '../sum.ts';
import { LAST_MOCK, MOCK_EVERY, type TodayFacts } from './today-facts.ts';
import { studyDays } from './weekdays.ts';

/** Whether all can be done until the exam: every lesson read, every question seen once, the reviews, a mock exam a week. */
export type Fit =
  /** No plan, no date, or the exam is so near that nothing has to fit any more. */
  | { readonly kind: 'open' }
  | { readonly kind: 'fits'; readonly studyDays: number; readonly mocks: number }
  /** None of the days of study lies before the exam. */
  | { readonly kind: 'no-days'; readonly unseen: number }
  | {
      readonly kind: 'short';
      readonly studyDays: number;
      readonly mocks: number;
      /** Minutes a day of study that it would take, and of the questions not seen yet those that stay unseen as it is. */
      readonly needed: number;
      readonly leftUnseen: number;
      readonly unseen: number;
    };

/** The mock exams until the exam: one a week, the longest that a day of study has room for. */
function mocksAhead(minutesADay: number, left: number, { mocks, daysSinceMock }: TodayFacts) {
  const mock = mocks.find(({ minutes }) => minutes <= minutesADay);
  const room = left - LAST_MOCK - Math.max(0, MOCK_EVERY - (daysSinceMock ?? MOCK_EVERY));
  const count = mock && room >= 0 ? Math.floor(room / MOCK_EVERY) + 1 : 0;
  return { count, minutes: count * (mock?.minutes ?? 0) };
}

/** Whether what is left to do fits the days of study that are left, the eve apart; by estimates, so "about". */
export function fitOf(facts: TodayFacts): Fit {
  const { today, examDay, plan, minutesDone, seconds, comesBack, due, duePerDay, missShare, reviewsOfMiss } = facts;
  const left = examDay === null ? 0 : examDay - today;
  if (!plan || left < 2) return { kind: 'open' };
  const days = studyDays(plan.weekdays, today, today + left - 1);
  const unseen = sum(facts.tasks.map((one) => one.unseen));
  if (days === 0) return { kind: 'no-days', unseen };
  const mocks = mocksAhead(plan.minutes, left, facts);
  const ofReview = (seconds / 60) * comesBack;
  const minutesOfNew = seconds / 60 + missShare * reviewsOfMiss * ofReview;
  const reviews = sum(due) + duePerDay * (left - 1);
  const lessons = sum(facts.lessons.map(({ minutes }) => minutes));
  const done = Math.min(minutesDone, plan.minutes);
  const needed = unseen * minutesOfNew + reviews * ofReview + lessons + mocks.minutes + done;
  const short = needed - days * plan.minutes;
  if (short <= 0) return { kind: 'fits', studyDays: days, mocks: mocks.count };
  return {
    ...{ kind: 'short', studyDays: days, mocks: mocks.count, unseen },
    needed: Math.ceil(needed / days),
    leftUnseen: Math.min(unseen, Math.ceil(short / minutesOfNew)),
  };
}
