import { sum } from '../sum.ts';
import { LAST_MOCK, MOCK_EVERY, type PlanFacts } from './plan-facts.ts';

/** Whether all can be done until the exam: every question seen once, the reviews, a mock exam a week. */
export type Fit =
  | { readonly kind: 'no-date' }
  | { readonly kind: 'past' }
  /** The exam is today: nothing has to fit any more. */
  | { readonly kind: 'today' }
  | { readonly kind: 'fits'; readonly studyDays: number; readonly mocks: number }
  | {
      readonly kind: 'short';
      readonly studyDays: number;
      readonly mocks: number;
      /** Minutes a day of study that it would take, and questions of those not seen yet that stay unseen as it is. */
      readonly needed: number;
      readonly leftUnseen: number;
      readonly unseen: number;
    };

/** How often a missed question is reviewed until the exam, about: a day later, and some days later. */
export const REVIEWS_OF_A_MISS = 2;

/** The days of study until the exam, today among them, by days a week; at least 1. */
const studyDaysOf = (daysLeft: number, daysAWeek: number): number => Math.max(1, Math.round((daysLeft * daysAWeek) / 7));

/** The mock exams until the exam: one a week, the longest that a day of study has room for. */
function mocksAhead(daysLeft: number, { minutesADay, mocks, daysSinceMock }: PlanFacts) {
  const mock = mocks.find(({ minutes }) => minutes <= minutesADay);
  const room = daysLeft - LAST_MOCK - Math.max(0, MOCK_EVERY - (daysSinceMock ?? MOCK_EVERY));
  const count = mock && room >= 0 ? Math.floor(room / MOCK_EVERY) + 1 : 0;
  return { count, minutes: count * (mock?.minutes ?? 0) };
}

/** Whether what is left to do fits the days that are left; by estimates, so "about". */
export function fitOf(facts: PlanFacts): Fit {
  const { daysLeft, daysAWeek, minutesADay, minutesDone, secondsAQuestion, due, duePerDay, domains, missShare } = facts;
  if (daysLeft === null) return { kind: 'no-date' };
  if (daysLeft < 0) return { kind: 'past' };
  if (daysLeft === 0) return { kind: 'today' };
  const studyDays = studyDaysOf(daysLeft, daysAWeek);
  const mocks = mocksAhead(daysLeft, facts);
  const unseen = sum(domains.map((one) => one.unseen));
  const minutesOfNew = (secondsAQuestion / 60) * (1 + missShare * REVIEWS_OF_A_MISS);
  const reviews = due + duePerDay * (daysLeft - 1);
  const done = Math.min(minutesDone, minutesADay);
  const needed = unseen * minutesOfNew + (reviews * secondsAQuestion) / 60 + mocks.minutes;
  const short = needed + done - studyDays * minutesADay;
  if (short <= 0) return { kind: 'fits', studyDays, mocks: mocks.count };
  return {
    kind: 'short',
    studyDays,
    mocks: mocks.count,
    needed: Math.ceil((needed + done) / studyDays),
    leftUnseen: Math.min(unseen, Math.ceil(short / minutesOfNew)),
    unseen,
  };
}
