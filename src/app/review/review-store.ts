import type { BankIndex } from '../../core/item/pack.ts';
import { tomorrow } from '../../core/schedule/due-queue.ts';
import { DAY } from '../../core/schedule/exam-date.ts';
import { scheduleOf, tellDue } from '../schedule/schedule-store.ts';
import { reviewKnown, reviewRest } from '../settings/settings.ts';
import type { Page } from '../shared/page.ts';

/** How a family can be put aside: until tomorrow, for a week, or until it is missed again. */
export type Aside = 'bury' | 'snooze' | 'known';

/** Puts a family aside. Nothing is deleted: what was answered stays. */
export async function putAside(page: Page, index: BankIndex, family: string, aside: Aside): Promise<void> {
  const [now, zone] = [page.env.now(), page.env.zone()];
  // The miss may lie a little ahead where a clock was set back: it is known nonetheless.
  const missed = scheduleOf(page, index).families.get(family)?.missed ?? now;
  if (aside === 'known') await page.setSetting(reviewKnown(family), Math.max(now, missed));
  else await page.setSetting(reviewRest(family), aside === 'bury' ? tomorrow(now, zone) : tomorrow(now, zone) + 6 * DAY);
  tellDue(page, index);
}

/** Takes it back. */
export async function takeBack(page: Page, index: BankIndex, family: string, aside: Aside): Promise<void> {
  await page.setSetting(aside === 'known' ? reviewKnown(family) : reviewRest(family), 0);
  tellDue(page, index);
}
