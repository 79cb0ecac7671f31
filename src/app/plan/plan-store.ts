import type { BankIndex } from '../../core/item/pack.ts';
import { makePlan, type Plan } from '../../core/plan/plan.ts';
import type { MockFacts } from '../../core/plan/plan-facts.ts';
import { dayOf, daysLeft, localDay } from '../../core/schedule/exam-date.ts';
import type { Schedule } from '../../core/schedule/schedule.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import { dueFacts, scheduleOf, secondsPerQuestion } from '../schedule/schedule-store.ts';
import { examDate, planDays, planMinutes } from '../settings/settings.ts';
import { entriesOf, formerIds } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';

/** What the learner told of the exam and the time there is. */
export interface PlanChoice {
  /** YYYY-MM-DD; empty: no date yet. */
  readonly date: string;
  readonly days: number;
  readonly minutes: number;
}

export const DEFAULT_CHOICE: PlanChoice = { date: '', days: planDays('').default, minutes: planMinutes('').default };

/** Facts of the exam's blueprint, given by the page. */
export interface PlanBlueprint {
  readonly code: string;
  readonly domains: readonly { readonly id: string; readonly name: string; readonly tasks: readonly string[] }[];
  readonly secondsPerQuestion: number;
  readonly mocks: readonly MockFacts[];
}

/** What was chosen for an exam; undefined where no plan was made yet. */
export function planChoice({ isSet, setting }: Page, exam: string): PlanChoice | undefined {
  if (!isSet(planMinutes(exam))) return undefined;
  return { date: setting(examDate(exam)), days: setting(planDays(exam)), minutes: setting(planMinutes(exam)) };
}

/** Why a choice cannot be: said beside the form. Undefined where it can. */
export function choiceFault({ date, days, minutes }: PlanChoice): string | undefined {
  if (date !== '' && dayOf(date) === undefined) return `“${date}” is no date. Choose a day, or leave it empty.`;
  if (!Number.isInteger(days) || days < 1 || days > 7) return 'Days a week are 1 to 7.';
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 600) return 'Minutes a day are 1 to 600.';
  return undefined;
}

/** Stores a choice; false where it could not be stored, and then `$record` says why. */
export async function choosePlan({ setSetting }: Page, exam: string, { date, days, minutes }: PlanChoice): Promise<boolean> {
  const dated = await setSetting(examDate(exam), date);
  const paced = await setSetting(planDays(exam), days);
  return (await setSetting(planMinutes(exam), minutes)) && dated && paced;
}

/** Of so many new questions so many come back, before there are answers to say it: two of five. */
const PRIOR = { missed: 2, met: 5 };
const missShare = ({ families, met }: Schedule): number => (families.size + PRIOR.missed) / (met.size + PRIOR.met);

/** Minutes an attempt stands for, by the same pace that the plan is made with: what was planned and done is then done. */
function minutesOf(attempt: Attempt, seconds: number, secondsInMock: number): number {
  if (attempt.type === 'answer') return (attempt.mode === 'mock' ? secondsInMock : seconds) / 60;
  return attempt.type === 'drill' ? Math.min(attempt.spent / 1000, seconds) / 60 : 0;
}

/** What to do today. */
export function planToday(page: Page, index: BankIndex, blueprint: PlanBlueprint, choice: PlanChoice): Plan {
  const [now, zone] = [page.env.now(), page.env.zone()];
  const schedule = scheduleOf(page, index);
  const previousIds = formerIds(index);
  const { dueToday, perDay } = dueFacts(page, index);
  const seconds = secondsPerQuestion(page, index.exam, blueprint.secondsPerQuestion);
  const today = localDay(now, zone);
  const seen = new Set(schedule.answered.keys());
  const days = new Set<number>();
  let minutesDone = 0;
  let mockDay: number | null = null;
  for (const attempt of page.$attempts.get()) {
    if (attempt.exam !== index.exam) continue;
    const day = localDay(attempt.at, attempt.zone);
    if (day < today && day > today - 7) days.add(day);
    if (day === today) minutesDone += minutesOf(attempt, seconds, blueprint.secondsPerQuestion);
    if (attempt.type === 'exposure') seen.add(previousIds.get(attempt.item) ?? attempt.item);
    if (attempt.type === 'answer' && attempt.mode === 'mock') mockDay = Math.max(mockDay ?? day, day);
  }
  return makePlan({
    daysLeft: daysUntil(page, choice.date),
    daysAWeek: choice.days,
    minutesADay: choice.minutes,
    daysStudied: days.size,
    minutesDone,
    secondsAQuestion: seconds,
    due: dueToday,
    duePerDay: perDay,
    missShare: missShare(schedule),
    domains: blueprint.domains.map(({ id, tasks }) => {
      const own = entriesOf(index).filter(({ task }) => tasks.includes(task));
      const met = new Set(own.map(({ family }) => family).filter((family) => schedule.met.has(family)));
      const unseen = own.filter((entry) => !seen.has(entry.id)).length;
      return { domain: id, weight: index.weights[id] ?? 0, met: met.size, unseen };
    }),
    mocks: blueprint.mocks,
    daysSinceMock: mockDay === null ? null : Math.max(0, today - mockDay),
  });
}

/** Whole days to a date: 0 on its day, negative after it; null where there is none. */
export function daysUntil({ env }: Page, date: string): number | null {
  const left = daysLeft(date, env.now(), env.zone());
  return Number.isNaN(left) ? null : left;
}
