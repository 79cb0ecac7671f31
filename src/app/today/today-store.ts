import type { BankIndex } from '../../core/item/pack.ts';
import { type Today, todayOf } from '../../core/today/today.ts';
import type { Page } from '../shared/page.ts';
import { dayFacts } from './day-facts.ts';

// Loads ts-fsrs: take it by import() where the first question is waited for.

/** So many days are told ahead, for pages that do not read the record. */
const AHEAD = 30;

/** What to do today: the one answer that home, plan and review page show. */
export const todayOn = (page: Page, index: BankIndex): Today => todayOf(dayFacts(page, index)(0));

/** Tells header and badge the same, for today and the days to come. */
export function tellToday(page: Page, index: BankIndex): void {
  const facts = dayFacts(page, index);
  const days: (readonly [day: number, count: number])[] = [];
  for (let ahead = 0; ahead <= AHEAD; ahead += 1) {
    const its = facts(ahead);
    const { reviews } = todayOf(its);
    if (days.at(-1)?.[1] !== reviews) days.push([its.today, reviews]);
  }
  page.env.tellDue(index.exam, days.every(([, count]) => count === 0) ? [] : days);
}
