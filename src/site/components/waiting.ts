// Looks whether anything waits to be stored, on every page; what shows it and stores it is loaded only where something does.
import { anythingWaits, WAITING_EVENT } from '../../env/anything-waits.ts';
import { recordNames } from '../../record/record-names.ts';

/** What another tab is just storing is in the journal for a moment only, ms. */
const MOMENT = 3000;

export function watchWaiting(): void {
  const prefix = recordNames(document.body.dataset['base'] ?? '/').journal;
  const place = document.querySelector<HTMLElement>('#waiting');
  let shown = false;
  const show = async () => {
    if (shown || !place) return;
    shown = true;
    try {
      const { showWaiting } = await import('./waiting-banner.ts');
      showWaiting(place);
    } catch {
      // A deploy has taken this version's files away: the next page stores it.
      place.textContent = 'Not everything is saved yet. It is kept in this browser.';
      place.hidden = false;
    }
  };
  addEventListener(WAITING_EVENT, () => void show());
  addEventListener('storage', ({ key }) => {
    if (key?.startsWith(prefix)) setTimeout(() => anythingWaits(prefix) && void show(), MOMENT);
  });
  if (anythingWaits(prefix)) void show();
}
