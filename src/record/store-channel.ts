import type { StoreChange } from './record-store.ts';

/** Tells of changes: to listeners of this store, and to the same site's other tabs. */
interface StoreChannel {
  tell(change: StoreChange): void;
  subscribe(listener: (change: StoreChange) => void): () => void;
  close(): void;
}

/** Faults are a tab's own, and so is their end; all else is news for every tab. */
const SHARED = ['attempt', 'flag', 'setting', 'session', 'sitting', 'merge', 'wipe'] as const;
type Shared = (typeof SHARED)[number];

const heard = (message: unknown): Shared | undefined => SHARED.find((what) => what === message);

/**
 * Opens the channel of this name. A listener is called later than the change, by itself: one that throws disturbs no one.
 * Without BroadcastChannel (before 2022) other tabs are not told; they read afresh when they are shown.
 * @param onForeign called first when another tab has changed something
 */
export const openChannel = (name: string, onForeign: (what: Shared) => void): StoreChannel => {
  const listeners = new Set<(change: StoreChange) => void>();
  const tellHere = (change: StoreChange): void => {
    for (const listener of listeners) queueMicrotask(() => listeners.has(listener) && listener(change));
  };
  const wire = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  wire?.addEventListener('message', (event: MessageEvent<unknown>) => {
    const what = heard(event.data);
    if (what === undefined) return;
    onForeign(what);
    tellHere({ what, elsewhere: true });
  });
  let open = true;
  return {
    tell(change) {
      tellHere(change);
      if (open && heard(change.what) !== undefined) wire?.postMessage(change.what);
    },
    subscribe(listener) {
      // A wrapper of its own, so that one function subscribed twice is called twice and ends one by one.
      const own = (change: StoreChange): void => listener(change);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    close() {
      open = false;
      listeners.clear();
      wire?.close();
    },
  };
};
