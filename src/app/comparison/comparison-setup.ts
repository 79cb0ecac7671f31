import type { BankIndex } from '../../core/item/pack.ts';
import type { ComparisonSetup } from '../../core/stats/compared-families.ts';
import { formerIds } from '../shared/bank-store.ts';
import { $settings, setSetting } from '../shared/record-store.ts';
import { world } from '../shared/world.ts';
import { onKey } from './compares-marking.ts';

const seedKey = (exam: string): string => `compare.seed.${exam}`;
/** When it was turned on, off, on, ...: times in ms with spaces between. */
const timesKey = (exam: string): string => `compare.times.${exam}`;

/** The times at which it was turned on, off, on, ...; undefined where it never was. */
function switchedAt(exam: string): readonly number[] | undefined {
  const times = $settings.get().get(timesKey(exam));
  return typeof times === 'string'
    ? times
        .split(' ')
        .map(Number)
        .filter(Number.isFinite)
        .toSorted((a, b) => a - b)
    : undefined;
}

/** How the comparison of an exam is set up; undefined where it was never turned on. */
export function comparisonSetup(index: BankIndex): Omit<ComparisonSetup, 'isScenario'> | undefined {
  const [seed, switched] = [$settings.get().get(seedKey(index.exam)), switchedAt(index.exam)];
  return typeof seed === 'number' && switched ? { seed, switched, formerly: formerIds(index) } : undefined;
}

/** Turns the comparison on or off. The coin stays the same, so that it can be gone on with; what is met while it is off takes no part. */
export async function setComparing(exam: string, on: boolean): Promise<void> {
  const switched = switchedAt(exam) ?? [];
  // Set all at once, so that the switch shows where it stands before the first is stored.
  await Promise.all([
    ...(typeof $settings.get().get(seedKey(exam)) === 'number' ? [] : [setSetting(seedKey(exam), world().seed())]),
    // A page that was closed between the writes may have noted the time already.
    ...((switched.length % 2 === 1) === on ? [] : [setSetting(timesKey(exam), [...switched, world().now()].join(' '))]),
    setSetting(onKey(exam), on),
  ]);
}
