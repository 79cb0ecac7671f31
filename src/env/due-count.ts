import { storagePrefix } from './storage-prefix.ts';

/** Where the counts of due reviews wait for pages that do not read the record: in localStorage, by exam, as [day, reviews due by then] pairs, ascending. */
export const dueKey = (base: string): string => `${storagePrefix(base)}due`;

type Days = readonly (readonly [day: number, count: number])[];

/** Told on the window, with exam and counts, when they were worked out anew. */
export const DUE_EVENT = 'signalmark:due';
export interface DueNews {
  readonly exam: string;
  readonly days: Days;
  /** At which hour local days begin, where the learner set it. */
  readonly begins?: number;
}

const beginsKey = (base: string): string => `${storagePrefix(base)}day-begins`;

/** At which hour local days begin for the counts; undefined: as usual. */
export function readBegins(base: string): number | undefined {
  try {
    const stored = localStorage.getItem(beginsKey(base));
    return stored !== null && /^\d\d?$/.test(stored) ? Number(stored) : undefined;
  } catch {
    return undefined;
  }
}

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
export function writeDue(base: string, { exam, days, begins }: DueNews): void {
  const { [exam]: _, ...others } = exam === '' ? {} : readDue(base);
  try {
    localStorage.setItem(dueKey(base), JSON.stringify(days.length === 0 ? others : { ...others, [exam]: days }));
    if (begins === undefined) localStorage.removeItem(beginsKey(base));
    else localStorage.setItem(beginsKey(base), String(begins));
  } catch {
    // Storage is refused: the header then tells no count.
  }
}

/** Reviews due by the end of a local day (days since 1970): the last pair that is not after it. What was stored is looked at with care: it may be anything. */
export function dueBy(days: unknown, day: number): number {
  let due = 0;
  for (const pair of Array.isArray(days) ? days : []) {
    const [when, count]: readonly unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof when === 'number' && when <= day && typeof count === 'number' && count >= 0 && count < 1e6)
      due = Math.floor(count);
  }
  return due;
}
