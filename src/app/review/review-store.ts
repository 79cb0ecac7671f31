import type { BankIndex } from '../../core/item/pack.ts';
import { dayBegins } from '../../core/schedule/local-day.ts';
import { scheduleOf } from '../schedule/schedule-store.ts';
import { DAY_BEGINS, reviewKnown, reviewRest } from '../settings/settings.ts';
import { today } from '../shared/local-days.ts';
import type { Page } from '../shared/page.ts';
import { tellToday } from '../today/today-store.ts';

/** How a family can be put aside: until tomorrow, for a week, or until it is missed again. */
export type Aside = 'bury' | 'snooze' | 'known';

/** Puts a family aside. Nothing is deleted: what was answered stays. */
export async function putAside(page: Page, index: BankIndex, family: string, aside: Aside): Promise<void> {
  const { now: clock, zone } = page.env;
  const now = clock();
  const back = today(page) + (aside === 'bury' ? 1 : 7);
  // The miss may lie a little ahead where a clock was set back: it is known nonetheless.
  const missed = scheduleOf(page, index).families.get(family)?.missed ?? now;
  if (aside === 'known') await page.setSetting(reviewKnown(family), Math.max(now, missed));
  else await page.setSetting(reviewRest(family), dayBegins(back, zone, page.setting(DAY_BEGINS)));
  tellToday(page, index);
}

/** Takes it back. */
export async function takeBack(page: Page, index: BankIndex, family: string, aside: Aside): Promise<void> {
  await page.setSetting(aside === 'known' ? reviewKnown(family) : reviewRest(family), 0);
  tellToday(page, index);
}
