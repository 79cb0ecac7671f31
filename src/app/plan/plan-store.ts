import { dayOf } from '../../core/schedule/exam-date.ts';
import { ALL_WEEK, daysIn, spreadDays, type Weekdays } from '../../core/today/weekdays.ts';
import * as m from '../../messages/en/plan.ts';
import { examDate, planDays, planMinutes, planWeekdays } from '../settings/settings.ts';
import type { Page } from '../shared/page.ts';

/** What the learner told of the exam and the time there is. */
export interface PlanChoice {
  /** YYYY-MM-DD; empty: no date yet. */
  readonly date: string;
  readonly weekdays: Weekdays;
  readonly minutes: number;
}

export const DEFAULT_CHOICE: PlanChoice = {
  date: '',
  weekdays: spreadDays(planDays('').default),
  minutes: planMinutes('').default,
};

/** What was chosen for an exam; undefined where no plan was made yet. */
export function planChoice({ isSet, setting }: Page, exam: string): PlanChoice | undefined {
  if (!isSet(planMinutes(exam))) return undefined;
  return {
    date: setting(examDate(exam)),
    weekdays: setting(planWeekdays(exam)) ?? spreadDays(setting(planDays(exam))),
    minutes: setting(planMinutes(exam)),
  };
}

/** Why a choice cannot be: said beside the form. Undefined where it can. */
export function choiceFault({ date, weekdays, minutes }: PlanChoice): string | undefined {
  if (date !== '' && dayOf(date) === undefined) return m.isNotADate(date);
  if (!Number.isInteger(weekdays) || weekdays < 1 || weekdays > ALL_WEEK) return m.chooseAtLeastOneDayOf;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 600) return m.minutesADayAre1To;
  return undefined;
}

/** Stores a choice; false where it could not be stored, and then `$record` says why. */
export async function choosePlan({ setSetting }: Page, exam: string, { date, weekdays, minutes }: PlanChoice): Promise<boolean> {
  const dated = await setSetting(examDate(exam), date);
  // Their number too, for versions of before that know nothing else.
  const counted = await setSetting(planDays(exam), daysIn(weekdays));
  const paced = await setSetting(planWeekdays(exam), weekdays);
  return (await setSetting(planMinutes(exam), minutes)) && dated && counted && paced;
}
