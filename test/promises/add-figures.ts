import type { StoredFigures } from './promise-table.ts';

/** What a test handed out by `tellFigures`. */
export interface Told {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** The stored figures with those of a run: all that was told under a name is added up, and takes the place of what was stored under it. */
export function addFigures(stored: StoredFigures, told: readonly Told[], day: string): StoredFigures {
  const sums: Record<string, Record<string, number>> = {};
  for (const { name, figures } of told) {
    sums[name] ??= {};
    for (const [what, count] of Object.entries(figures)) sums[name][what] = (sums[name][what] ?? 0) + count;
  }
  const fresh = Object.fromEntries(Object.entries(sums).map(([name, counts]) => [name, { day, counts }]));
  return Object.fromEntries(Object.entries({ ...stored, ...fresh }).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
