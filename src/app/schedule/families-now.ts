import type { BankIndex } from '../../core/item/pack.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import { standingOf } from '../correction/standing.ts';
import { entriesOf, reservedOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';

const families = new WeakMap<BankIndex, ReadonlyMap<string, string>>();

/** Families of now, by the ids that their questions have and had. */
export function familiesIn(index: BankIndex): ReadonlyMap<string, string> {
  const known = families.get(index);
  if (known) return known;
  const made = new Map<string, string>();
  for (const { id, family, previousIds = [] } of [...entriesOf(index), ...reservedOf(index)])
    for (const name of [...previousIds, id]) made.set(name, family);
  families.set(index, made);
  return made;
}

/** What a family is called now: a question alone, which was its own family, may have got variants or a new id since. */
export const currentFamily = (index: BankIndex, family: string): string => familiesIn(index).get(family) ?? family;

function inFamilies(index: BankIndex, attempts: readonly Attempt[]): readonly Attempt[] {
  const now = familiesIn(index);
  return attempts.map((one): Attempt => {
    const family = now.get(one.item) ?? now.get(one.family) ?? one.family;
    return family === one.family ? one : { ...one, family };
  });
}

const kept = new WeakMap<BankIndex, { readonly from: readonly Attempt[]; readonly own: readonly Attempt[] }>();

/**
 * The attempts of an exam, in the families that their questions are in now. An attempt names the family of its day; a question that became one of
 * several since would else count as two families, and what was missed would never be due again. What answered a wrong key is not among them.
 */
export function attemptsOf({ $attempts }: Page, index: BankIndex): readonly Attempt[] {
  const from = $attempts.get();
  const known = kept.get(index);
  if (known?.from === from) return known.own;
  const own = inFamilies(index, standingOf(index, from));
  kept.set(index, { from, own });
  return own;
}

/** All attempts of an exam, in the families of now: what was met, whatever its key was. */
export const allIn = ({ $attempts }: Page, index: BankIndex): readonly Attempt[] =>
  inFamilies(
    index,
    $attempts.get().filter(({ exam }) => exam === index.exam),
  );
