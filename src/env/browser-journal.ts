import type { Journal } from '../record/journal/journal.ts';

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

/** True if anything lies in the journal: what every page asks before it loads anything of the record. */
export const anythingWaits = (prefix: string): boolean => keysOf(prefix).length > 0;

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
