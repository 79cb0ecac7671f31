// Registers the service worker and offers its updates; never forces one. A practice in progress sets data-session on <body>:
// while it is there, the offer waits.
import { workerAddress } from '../../env/worker-address.ts';
import * as m from '../../messages/en/site.ts';

const base = document.body.dataset['base'] ?? '/';

function showOffer(worker: ServiceWorker) {
  if (document.querySelector('.update')) return;
  const bar = document.createElement('div');
  bar.className = 'update no-print';
  bar.setAttribute('role', 'status');
  const row = document.createElement('div');
  row.className = 'row';
  const text = document.createElement('span');
  text.textContent = m.aNewVersionOfThisSite;
  const reload = document.createElement('button');
  reload.type = 'button';
  reload.className = 'button';
  reload.textContent = m.updateNow;
  const later = document.createElement('button');
  later.type = 'button';
  later.className = 'button plain';
  later.textContent = m.later;
  reload.addEventListener('click', () => worker.postMessage({ type: 'skip-waiting' }));
  later.addEventListener('click', () => bar.remove());
  row.append(text, reload, later);
  bar.append(row);
  document.body.append(bar);
}

/** Offers an update once no practice is in progress on this page. */
function offerWhenIdle(worker: ServiceWorker) {
  if (!document.body.dataset['session']) {
    showOffer(worker);
    return;
  }
  const watcher = new MutationObserver(() => {
    if (document.body.dataset['session']) return;
    watcher.disconnect();
    showOffer(worker);
  });
  watcher.observe(document.body, { attributes: true, attributeFilter: ['data-session'] });
}

async function register() {
  const hadController = navigator.serviceWorker.controller !== null;
  const registration = await navigator.serviceWorker.register(workerAddress(base), { scope: base, updateViaCache: 'none' });
  // What could not be kept at first may come now.
  registration.active?.postMessage({ type: 'complete' });
  const follow = (worker: ServiceWorker) => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller) offerWhenIdle(worker);
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offerWhenIdle(worker);
    });
  };
  if (registration.waiting) follow(registration.waiting);
  registration.addEventListener('updatefound', () => {
    if (registration.installing) follow(registration.installing);
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // Another tab may have taken the update: a page in the middle of a practice goes on as it is.
    if (hadController && !document.body.dataset['session'] && document.body.dataset['waiting'] === undefined) location.reload();
  });
}

/** Starts after the page is loaded and quiet, so that filling the cache never competes with the first question. */
export function offerUpdates(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const start = () => {
    const begin = () => register().catch((error: unknown) => console.warn('No offline copy could be kept:', error));
    'requestIdleCallback' in window ? requestIdleCallback(begin, { timeout: 4000 }) : setTimeout(begin, 1500);
  };
  document.readyState === 'complete' ? start() : addEventListener('load', start, { once: true });
}
