/** Told on the window when something begins to wait to be stored; `shell.ts` shows the banner then. */
export const WAITING_EVENT = 'signalmark:waiting';

const ask = (event: BeforeUnloadEvent): void => {
  event.preventDefault();
  // Browsers before 2023 ask only for this.
  event.returnValue = true;
};

/** See `Environment.tellWaiting`. */
export function tellWaiting(waits: boolean): void {
  if (!waits) {
    removeEventListener('beforeunload', ask);
    delete document.body.dataset['waiting'];
    return;
  }
  addEventListener('beforeunload', ask);
  document.body.dataset['waiting'] = '';
  dispatchEvent(new CustomEvent(WAITING_EVENT));
}
