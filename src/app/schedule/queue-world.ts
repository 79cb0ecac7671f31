import type { BankIndex } from '../../core/item/pack.ts';
import type { QueueContext, Rest } from '../../core/schedule/due-queue.ts';
import { DAY, dayOf, examAhead } from '../../core/schedule/exam-date.ts';
import { examDate, reviewKnown, reviewRest, type SettingsBy } from '../settings/settings.ts';
import { dayAt, today as todayIn } from '../shared/local-days.ts';
import type { Page } from '../shared/page.ts';
import { currentFamily } from './families-now.ts';

/** Nothing is put aside for longer than a week: what says otherwise comes of a wrong clock. */
const LONGEST_REST = 8 * DAY;

/** Settings of one meaning that are stored, by name; what cannot be meant is left out. */
const storedBy = <T>({ $settings }: Page, by: SettingsBy<T>): readonly (readonly [name: string, value: T])[] =>
  [...$settings.get()].flatMap(([key, stored]) => {
    const name = by.nameIn(key);
    const value = name === undefined ? undefined : by(name).parse(stored);
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });

/** What the learner put aside, from the settings, by family as it is called now. What lies too far ahead is not believed. */
function restsIn(page: Page, index: BankIndex, now: number): ReadonlyMap<string, Rest> {
  const rests = new Map<string, Rest>();
  for (const [kind, by, most] of [['until', reviewRest, LONGEST_REST] as const, ['known', reviewKnown, DAY] as const]) {
    const own = new Set<string>();
    for (const [named, value] of storedBy(page, by)) {
      const family = currentFamily(index, named);
      // What was said under the name of now goes before what was said under an earlier one.
      if (own.has(family)) continue;
      if (named === family) own.add(family);
      const time = value <= now + most ? value : 0;
      rests.set(family, { ...rests.get(family), [kind]: kind === 'until' ? dayAt(page, time) : time });
    }
  }
  return rests;
}

/** True once an exam's day is over: nothing counts as due until there is a new date, or none. */
export const isOver = (page: Page, { exam }: BankIndex): boolean =>
  (dayOf(page.setting(examDate(exam))) ?? Number.POSITIVE_INFINITY) < todayIn(page);

/** What the order of reviews depends on besides the log: the day, the exam's date and weights, and what was put aside. */
export function queueWorld(page: Page, index: BankIndex): QueueContext {
  const now = page.env.now();
  const today = todayIn(page);
  const exam = examAhead(page.setting(examDate(index.exam)), today);
  return { today, exam, weights: index.weights, rests: restsIn(page, index, now) };
}
