import type { BankIndex } from '../../core/item/pack.ts';
import type { ComparisonSetup } from '../../core/stats/compared-families.ts';
import { compareOn, compareSeed, compareTimes } from '../settings/settings.ts';
import { formerIds } from '../shared/bank-store.ts';
import { setSetting, setting } from '../shared/record-store.ts';
import { world } from '../shared/world.ts';

/** The times at which it was turned on, off, on, ...; undefined where it never was. */
function switchedAt(exam: string): readonly number[] | undefined {
  return setting(compareTimes(exam))
    ?.split(' ')
    .map(Number)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
}

/** How the comparison of an exam is set up; undefined where it was never turned on. */
export function comparisonSetup(index: BankIndex): Omit<ComparisonSetup, 'isScenario'> | undefined {
  const [seed, switched] = [setting(compareSeed(index.exam)), switchedAt(index.exam)];
  return seed !== undefined && switched ? { seed, switched, formerly: formerIds(index) } : undefined;
}

/** Turns the comparison on or off. The coin stays the same, so that it can be gone on with; what is met while it is off takes no part. */
export async function setComparing(exam: string, on: boolean): Promise<void> {
  const switched = switchedAt(exam) ?? [];
  // Set all at once, so that the switch shows where it stands before the first is stored.
  await Promise.all([
    ...(setting(compareSeed(exam)) === undefined ? [setSetting(compareSeed(exam), world().seed())] : []),
    // A page that was closed between the writes may have noted the time already.
    ...((switched.length % 2 === 1) === on ? [] : [setSetting(compareTimes(exam), [...switched, world().now()].join(' '))]),
    setSetting(compareOn(exam), on),
  ]);
}
