import { calendarDay } from '../../core/schedule/local-day.ts';
import { listSnapshots } from '../../record/snapshots/snapshots.ts';
import { extentOf, pageFolds } from '../past/page-folds.ts';
import type { Page } from '../shared/page.ts';
import { renewOwnFile } from './own-file-writes.ts';
import { takeCopy } from './take-copy.ts';

/** After so many new attempts a record of so many is copied again the same day: a tenth, at most 20; of a very long one, a hundredth. */
export const stepOf = (attempts: number): number => Math.max(1, Math.min(20, attempts / 10), attempts / 100);

/** A copy once a day of use, and after many answers. A record without an answer or a note needs none. */
async function copyWhenDue(page: Page): Promise<void> {
  const { env, $flags } = page;
  const { attempts } = extentOf(page);
  if (attempts === 0 && $flags.get().size === 0) return;
  const copies = await listSnapshots(await env.openCopies());
  if (copies === undefined) return;
  const today = calendarDay(env.now(), env.zone());
  const added = attempts - (copies[0]?.attempts ?? 0);
  if (!copies.some(({ at, zone }) => calendarDay(at, zone) === today)) await takeCopy(page, 'day');
  else if (added >= stepOf(attempts)) await takeCopy(page, 'answers');
}

/** Keeps copies, and the learner's own file where there is one, up to date for as long as the page lives. Call it once its record is open. */
export function keepCopies(page: Page): void {
  const { env, $attempts, $record } = page;
  let [first, busy, again] = [true, false, false];
  const work = async (): Promise<void> => {
    // One page at a time; another one that is at it sees the same record.
    const held = await env.hold('copies', false, () => {});
    if (!held) return;
    try {
      await copyWhenDue(page);
      await renewOwnFile(page, first ? 0 : Math.max(1, extentOf(page).attempts / 1000));
      first = false;
    } finally {
      held.release();
    }
  };
  const soon = (): void => {
    again = true;
    if (busy) return;
    busy = true;
    env.whenIdle(async () => {
      while (again) {
        again = false;
        // A copy that could not be made is tried again with the next answer, or on the next page.
        if ($record.get().status === 'ready') await work().catch(() => undefined);
      }
      busy = false;
    });
  };
  $attempts.listen(soon);
  pageFolds(page).$folded.listen(soon);
  soon();
}
