import type { BankIndex } from '../../core/item/pack.ts';
import { TALLY } from '../../core/past/tally-past.ts';
import { diagnostic } from '../../core/session/diagnostic.ts';
import { foldHistory } from '../../core/stats/history.ts';
import { type Today, todayOf } from '../../core/today/today.ts';
import { pastOf } from '../past/past-of.ts';
import { attemptsOf } from '../schedule/families-now.ts';
import { DAY_BEGINS } from '../settings/settings.ts';
import { entriesOf, formerIds } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';
import { dayFacts } from './day-facts.ts';

export { reviewItems } from '../schedule/schedule-store.ts';

// Loads ts-fsrs: take it by import() where the first question is waited for.

/** So many days are told ahead, for pages that do not read the record. */
const AHEAD = 30;

/** What to do today: the one answer that home, plan and review page show. */
export const todayOn = (page: Page, index: BankIndex): Today => todayOf(dayFacts(page, index)(0));

/** Questions ever answered. */
export const answeredIn = (page: Page, index: BankIndex): number => pastOf(page, index, TALLY).answered;

/** Questions that say where to begin: one of each task, not met yet. */
export const diagnosticItems = (page: Page, index: BankIndex, seed: number): readonly string[] =>
  diagnostic(entriesOf(index), foldHistory(attemptsOf(page, index), formerIds(index)), index.weights, seed);

/** Tells header and badge the same, for today and the days to come. */
export function tellToday(page: Page, index: BankIndex): void {
  const facts = dayFacts(page, index);
  const days: (readonly [day: number, count: number])[] = [];
  for (let ahead = 0; ahead <= AHEAD; ahead += 1) {
    const its = facts(ahead);
    const { reviews } = todayOf(its);
    if (days.at(-1)?.[1] !== reviews) days.push([its.today, reviews]);
  }
  const begins = page.isSet(DAY_BEGINS) ? page.setting(DAY_BEGINS) : undefined;
  page.env.tellDue(index.exam, days.every(([, count]) => count === 0) ? [] : days, begins);
}
