import { setAside } from '../../core/correction/set-aside.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { Attempt } from '../../core/session/attempt.ts';

type Sorted = ReturnType<typeof setAside>;

const kept = new WeakMap<BankIndex, { readonly from: readonly Attempt[]; readonly sorted: Sorted }>();

/** The attempts of an exam, those apart that answered a key which was wrong. */
function sortedOf(index: BankIndex, all: readonly Attempt[]): Sorted {
  const known = kept.get(index);
  if (known?.from === all) return known.sorted;
  const own = all.filter(({ exam }) => exam === index.exam);
  const sorted = setAside(own, index.wrong ?? []);
  kept.set(index, { from: all, sorted });
  return sorted;
}

/** The attempts of an exam that count: what answered a wrong key does so neither for nor against. */
export const standingOf = (index: BankIndex, all: readonly Attempt[]): readonly Attempt[] => sortedOf(index, all).standing;
