import type { BankIndex } from '../../core/item/pack.ts';
import { extendPast, type Folded, foldPast } from '../../core/past/fold-past.ts';
import type { PastFold } from '../../core/past/past-fold.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import type { Page } from '../shared/page.ts';
import { foldedIn } from './page-folds.ts';
import { pastWorld, worldName } from './past-world.ts';

interface Kept {
  readonly from: readonly Attempt[];
  readonly world: string;
  readonly folded: Folded;
}

// By page, as each has its own log, and by index: one that was not whole knew fewer names.
const pages = new WeakMap<Page, WeakMap<BankIndex, Map<string, Kept>>>();

function keptOf(page: Page, index: BankIndex): Map<string, Kept> {
  const banks = pages.get(page) ?? new WeakMap<BankIndex, Map<string, Kept>>();
  pages.set(page, banks);
  const own = banks.get(index) ?? new Map<string, Kept>();
  banks.set(index, own);
  return own;
}

/** What was added to a log; undefined where it is another one. */
const addedTo = (before: readonly Attempt[], now: readonly Attempt[]): readonly Attempt[] | undefined =>
  now.length >= before.length && before.at(-1) === now[before.length - 1] ? now.slice(before.length) : undefined;

/** Folds the attempts that the page has read, or goes on from where that stood. */
function foldHere<S>(page: Page, index: BankIndex, fold: PastFold<S>): S {
  const own = keptOf(page, index);
  const [from, world, name] = [page.$attempts.get(), pastWorld(page, index), worldName(page, index)];
  const known = own.get(fold.name) as (Kept & { readonly folded: Folded<S> }) | undefined;
  const added = known?.world === name ? addedTo(known.from, from) : undefined;
  const ofExam = (all: readonly Attempt[]) => all.filter(({ exam }) => exam === index.exam);
  const folded = (known && added && extendPast(fold, known.folded, ofExam(added), world)) ?? foldPast(fold, ofExam(from), world);
  own.set(fold.name, { from, world: name, folded });
  return folded.state;
}

/**
 * What the log of an exam adds up to: of a page that has read the log, or of one that only took over what was folded before (`load-past.ts`). Throws where
 * such a page asks for what it did not load.
 */
export function pastOf<S>(page: Page, index: BankIndex, fold: PastFold<S>): S {
  const loaded = foldedIn(page, index);
  if (!loaded) return foldHere(page, index, fold);
  const folded = loaded.get(fold.name);
  if (!folded) throw new Error(`The fold ${fold.name} was not loaded.`);
  return (folded as Folded<S>).state;
}
