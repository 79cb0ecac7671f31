import type { Journal } from '../record/journal/journal.ts';
import { WAITING_EVENT } from './anything-waits.ts';

/** Storage may be switched off, or full. */
const attempt = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

const keysOf = (prefix: string): readonly string[] =>
  attempt(
    () =>
      Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
        .filter((key) => key.startsWith(prefix))
        .sort(),
    [],
  );

/** The journal in localStorage, one key a line, so that tabs that write at the same time do not undo one another. @param prefix of its keys (`recordNames(base).journal`) */
export const browserJournal = (prefix: string): Journal => ({
  lines: () =>
    keysOf(prefix).flatMap((key) => {
      const text = attempt(() => localStorage.getItem(key), null);
      return text === null ? [] : [{ key: key.slice(prefix.length), text }];
    }),
  put: (key, text) =>
    attempt(() => {
      localStorage.setItem(prefix + key, text);
      return true;
    }, false),
  remove: (key) => attempt(() => localStorage.removeItem(prefix + key), undefined),
  watch(listener) {
    const onStorage = ({ key }: StorageEvent) => (key === null || key.startsWith(prefix)) && listener();
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  },
});

const ask = (event: BeforeUnloadEvent): void => {
  event.preventDefault();
  // Browsers before 2023 ask only for this.
  event.returnValue = true;
};

/** See `JournalTools.tellWaiting`. */
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
