import type { BankIndex } from '../core/item/pack.ts';
import { type MockFacts, makePlan, type Plan } from '../core/plan/plan.ts';
import { dayOf, daysLeft, localDay } from '../core/schedule/exam-date.ts';
import { entriesOf } from './bank-store.ts';
import { $attempts, $settings, setSetting } from './record-store.ts';
import { dueFacts, examDate, scheduleOf, secondsAQuestion } from './schedule-store.ts';
import { world } from './world.ts';

/** What the learner told of the exam and the time there is. */
export interface PlanChoice {
  /** YYYY-MM-DD; empty: no date yet. */
  readonly date: string;
  readonly days: number;
  readonly minutes: number;
}

export const DEFAULT_CHOICE: PlanChoice = { date: '', days: 5, minutes: 30 };

/** Facts of the exam's blueprint, given by the page. */
export interface PlanBlueprint {
  readonly code: string;
  readonly domains: readonly { readonly id: string; readonly name: string; readonly tasks: readonly string[] }[];
  readonly secondsPerQuestion: number;
  readonly mocks: readonly MockFacts[];
}

const key = (what: 'days' | 'minutes', exam: string): string => `plan.${what}.${exam}`;
const between = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && value >= least && value <= most ? Math.floor(value) : otherwise;

/** What was chosen for an exam; undefined where no plan was made yet. */
export function planChoice(exam: string): PlanChoice | undefined {
  const settings = $settings.get();
  if (!settings.has(key('minutes', exam))) return undefined;
  return {
    date: examDate(exam),
    days: between(settings.get(key('days', exam)), 1, 7, DEFAULT_CHOICE.days),
    minutes: between(settings.get(key('minutes', exam)), 1, 600, DEFAULT_CHOICE.minutes),
  };
}

/** Why a choice cannot be: said beside the form. Undefined where it can. */
export function choiceFault({ date, days, minutes }: PlanChoice): string | undefined {
  if (date !== '' && dayOf(date) === undefined) return `“${date}” is no date. Choose a day, or leave it empty.`;
  if (!Number.isInteger(days) || days < 1 || days > 7) return 'Days a week are 1 to 7.';
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 600) return 'Minutes a day are 1 to 600.';
  return undefined;
}

export async function choosePlan(exam: string, { date, days, minutes }: PlanChoice): Promise<void> {
  await setSetting(`exam.date.${exam}`, date);
  await setSetting(key('days', exam), days);
  await setSetting(key('minutes', exam), minutes);
}

/** What to do today. */
export function planToday(index: BankIndex, blueprint: PlanBlueprint, choice: PlanChoice): Plan {
  const { exam } = index;
  const [now, zone] = [world().now(), world().zone()];
  const { met } = scheduleOf(index);
  const { dueToday, perDay } = dueFacts(index);
  const mocks = $attempts.get().filter((one) => one.type === 'answer' && one.mode === 'mock' && one.exam === exam);
  const lastMock = mocks.reduce<number | null>((latest, { at }) => Math.max(latest ?? at, at), null);
  const families = new Map(entriesOf(index).map(({ family, task }) => [family, task]));
  return makePlan({
    daysLeft: daysUntil(choice.date),
    daysAWeek: choice.days,
    minutesADay: choice.minutes,
    secondsAQuestion: secondsAQuestion(exam, blueprint.secondsPerQuestion),
    due: dueToday,
    duePerDay: perDay,
    domains: blueprint.domains.map(({ id, tasks }) => {
      const own = [...families].filter(([, task]) => tasks.includes(task));
      const seen = own.filter(([family]) => met.has(family)).length;
      return { domain: id, weight: index.weights[id] ?? 0, met: seen, unseen: own.length - seen };
    }),
    mocks: blueprint.mocks,
    daysSinceMock: lastMock === null ? null : Math.max(0, localDay(now, zone) - localDay(lastMock, zone)),
  });
}

/** Whole days to a date: 0 on its day, negative after it; null where there is none. */
export function daysUntil(date: string): number | null {
  const left = daysLeft(date, world().now(), world().zone());
  return Number.isNaN(left) ? null : left;
}
