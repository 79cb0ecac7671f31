/** Told on the window when something begins to wait to be stored; `shell.ts` shows the banner then. */
export const WAITING_EVENT = 'signalmark:waiting';

/** True if anything lies in the journal: what every page asks before it loads anything of the record. @param prefix of its keys (`recordNames(base).journal`) */
export function anythingWaits(prefix: string): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(prefix));
  } catch {
    return false;
  }
}
