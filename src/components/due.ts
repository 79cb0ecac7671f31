// The count of due reviews in the header, and on the app's icon where the platform has badges.
import { localDay } from '../core/schedule/exam-date.ts';
import { DUE_EVENT, type DueNews, dueBy, dueKey, readDue, writeDue } from '../due-count.ts';
import { wallTime, zoneOffset } from '../env/wall-clock.ts';

const base = document.body.dataset['base'] ?? '/';

function show(): void {
  const today = localDay(wallTime(), zoneOffset());
  const all = readDue(base);
  for (const place of document.querySelectorAll<HTMLElement>('[data-due]')) {
    const count = dueBy(all[place.dataset['due'] ?? ''], today);
    place.hidden = count === 0;
    const [number] = place.children;
    if (number) number.textContent = String(count);
  }
  const total = Object.values(all).reduce((sum, days) => sum + dueBy(days, today), 0);
  // Refused or unknown: the header tells it anyway.
  if ('setAppBadge' in navigator) void (total > 0 ? navigator.setAppBadge(total) : navigator.clearAppBadge()).catch(() => {});
}

/** Shows the count now, and again whenever it is worked out anew here or in another tab, or the page is come back to. */
export function showDue(): void {
  show();
  addEventListener(DUE_EVENT, (event) => {
    writeDue(base, (event as CustomEvent<DueNews>).detail);
    show();
  });
  addEventListener('pageshow', show);
  addEventListener('storage', ({ key }) => key === dueKey(base) && show());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && show());
}
