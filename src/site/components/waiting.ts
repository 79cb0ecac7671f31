// Looks whether anything waits to be stored, on every page; what shows it and stores it is loaded only where something does.
import { anythingWaits, WAITING_EVENT } from '../../env/anything-waits.ts';
import { recordNames } from '../../record/record-names.ts';

/** What another tab is just storing is in the journal for a moment only, ms. */
const MOMENT = 3000;

export function watchWaiting(): void {
  const prefix = recordNames(document.body.dataset['base'] ?? '/').journal;
  // Where a deploy has taken this version's files away, the next page shows and stores it.
  const show = () => void import('./waiting-banner.ts').then(({ showWaiting }) => showWaiting()).catch(() => {});
  const look = () => anythingWaits(prefix) && show();
  addEventListener(WAITING_EVENT, show);
  addEventListener('storage', ({ key }) => {
    if (key?.startsWith(prefix)) setTimeout(look, MOMENT);
  });
  look();
}
