// The count of due reviews in the header, and on the app's icon where the platform has badges.
import { DUE_EVENT, type DueNews, dueBy, dueKey, readBegins, readDue, writeDue } from '../../env/due-count.ts';
import { watchDay } from '../../env/watch-day.ts';

const base = document.body.dataset['base'] ?? '/';

let today = 0;

function show(): void {
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

/** Shows the count now, and again whenever it is worked out anew here or in another tab, the page is come back to, or a day begins. */
export function showDue(): void {
  addEventListener(DUE_EVENT, (event) => {
    writeDue(base, (event as CustomEvent<DueNews>).detail);
    show();
  });
  // Without a key: all was cleared.
  addEventListener('storage', ({ key }) => (key === null || key === dueKey(base)) && show());
  watchDay(
    (day) => {
      today = day;
      show();
    },
    () => readBegins(base),
  );
}
