import type { BankIndex } from '../../core/item/pack.ts';
import type { ComparisonSetup } from '../../core/stats/compared-families.ts';
import { compareArm, compareOn, compareSeed, compareTimes } from '../settings/settings.ts';
import { formerIds } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';

/** The times at which it was turned on, off, on, ...; undefined where it never was. */
function switchedAt({ setting }: Page, exam: string): readonly number[] | undefined {
  return setting(compareTimes(exam))
    ?.split(' ')
    .map(Number)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
}

/** How the comparison of an exam is set up; undefined where it was never turned on. */
export function comparisonSetup(page: Page, index: BankIndex): Omit<ComparisonSetup, 'cuesOf'> | undefined {
  const [seed, switched] = [page.setting(compareSeed(index.exam)), switchedAt(page, index.exam)];
  return seed !== undefined && switched ? { seed, switched, previousIds: formerIds(index) } : undefined;
}

/**
 * Turns the comparison on or off. Coin and size (`arm`, tests an arm, settled when it is first turned on) stay the same, so that it can be gone on
 * with; what is met while it is off takes no part.
 */
export async function setComparing(page: Page, exam: string, on: boolean, arm: number): Promise<void> {
  const { env, setting, setSetting } = page;
  const switched = switchedAt(page, exam) ?? [];
  // Set all at once, so that the switch shows where it stands before the first is stored.
  await Promise.all([
    ...(setting(compareSeed(exam)) === undefined
      ? [setSetting(compareSeed(exam), env.seed()), setSetting(compareArm(exam), arm)]
      : []),
    // A page that was closed between the writes may have noted the time already.
    ...((switched.length % 2 === 1) === on ? [] : [setSetting(compareTimes(exam), [...switched, env.now()].join(' '))]),
    setSetting(compareOn(exam), on),
  ]);
}
