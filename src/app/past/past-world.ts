import { fnv1a } from '../../core/fnv-1a.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { PastWorld } from '../../core/past/past-fold.ts';
import { familiesIn } from '../schedule/families-now.ts';
import { DAY_BEGINS } from '../settings/settings.ts';
import { entriesOf, formerIds, formerSignals, reservedOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';

type OfBank = Omit<PastWorld, 'now' | 'dayBegins'>;

interface Facts {
  readonly world: OfBank;
  /** Another one where the bank says anything else of the past. */
  readonly name: string;
}

const facts = new WeakMap<BankIndex, Facts>();

/** Difficulties that were measured, by question. */
const difficultiesOf = (index: BankIndex): ReadonlyMap<string, number> =>
  new Map(
    [...entriesOf(index), ...reservedOf(index)].flatMap(({ id, difficulty }) =>
      difficulty === undefined ? [] : [[id, difficulty]],
    ),
  );

function factsOf(index: BankIndex): Facts {
  const known = facts.get(index);
  if (known) return known;
  const world: OfBank = {
    previousIds: formerIds(index),
    formerSignals: formerSignals(index),
    families: familiesIn(index),
    difficulties: difficultiesOf(index),
    wrong: index.wrong ?? [],
  };
  const { previousIds, formerSignals: signals, families, difficulties, wrong } = world;
  const text = JSON.stringify([[...previousIds], [...signals], [...families], [...difficulties], wrong]);
  // Twice, from two beginnings: 32 bits are few for what must not be taken for another.
  const made = { world, name: [text.length, fnv1a(text), fnv1a(`.${text}`)].join(' ') };
  facts.set(index, made);
  return made;
}

/** What the log of an exam is read with on this page. */
export const pastWorld = (page: Pick<Page, 'env' | 'setting'>, index: BankIndex): PastWorld => ({
  ...factsOf(index).world,
  now: page.env.now(),
  dayBegins: page.setting(DAY_BEGINS),
});

/** The same as a name: a fold that was made with another one does not hold. */
export const worldName = (page: Pick<Page, 'setting'>, index: BankIndex): string =>
  `${factsOf(index).name} ${page.setting(DAY_BEGINS)}`;
