import type { Journal } from '../record/journal/journal.ts';
import type { TestDevice } from './test-device.ts';

/** The journal of a device as one of its pages has it: the page's own changes are told to the others only. */
export function testJournal({ journal, watchers }: TestDevice, refuses: () => boolean): Journal {
  const mine = new Set<() => void>();
  const tell = (): void => {
    for (const watcher of watchers) if (!mine.has(watcher)) queueMicrotask(watcher);
  };
  return {
    lines: () => [...journal].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, text]) => ({ key, text })),
    put(key, text) {
      if (refuses()) return false;
      journal.set(key, text);
      tell();
      return true;
    },
    remove(key) {
      if (journal.delete(key)) tell();
    },
    watch(listener) {
      const own = (): void => listener();
      mine.add(own);
      watchers.add(own);
      return () => {
        mine.delete(own);
        watchers.delete(own);
      };
    },
  };
}
