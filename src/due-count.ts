import { storagePrefix } from './theme-script.ts';

/** Where the counts of due reviews wait for pages that do not read the record: in localStorage, by exam, as [day, count] pairs. */
export const dueKey = (base: string): string => `${storagePrefix(base)}due`;

/** Told on the window when the counts have changed on this page. */
export const DUE_EVENT = 'signalmark:due';

type Days = readonly (readonly [day: number, count: number])[];

/** The counts by exam; none where they cannot be read. */
export function readDue(base: string): Readonly<Record<string, Days>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(dueKey(base)) ?? '{}');
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Record<string, Days>) : {};
  } catch {
    return {};
  }
}

/** Keeps the counts of an exam; an empty list takes them away, an empty exam all of them. */
export function writeDue(base: string, exam: string, days: Days): void {
  const { [exam]: _, ...others } = exam === '' ? {} : readDue(base);
  const all = days.length === 0 ? others : { ...others, [exam]: days };
  try {
    if (Object.keys(all).length === 0) localStorage.removeItem(dueKey(base));
    else localStorage.setItem(dueKey(base), JSON.stringify(all));
  } catch {
    // Storage is refused: the header then tells no count.
  }
}

/** Reviews due by the end of a local day (days since 1970). What was stored is looked at with care: it may be anything. */
export const dueBy = (days: unknown, day: number): number =>
  (Array.isArray(days) ? days : [])
    .filter((one): one is [number, number] => Array.isArray(one) && Number.isInteger(one[0]) && Number.isInteger(one[1]))
    .reduce((sum, [when, count]) => sum + (when <= day ? Math.max(0, count) : 0), 0);
