import type { BankIndex } from '../../core/item/pack.ts';
import { formerIds } from '../shared/bank-store.ts';
import type { FlagView } from '../shared/flag-view.ts';

/** A question with what was noted on it. More than one note: devices wrote different ones. */
interface Noted {
  readonly item: string;
  readonly notes: readonly string[];
}

interface Kept {
  readonly starred: readonly string[];
  readonly noted: readonly Noted[];
}

/** Questions that were starred or noted, by their ids of now, in the order of the entries; those that left the bank are left out. */
export function keptQuestions(
  flags: ReadonlyMap<string, FlagView>,
  index: BankIndex,
  entries: readonly { readonly id: string }[],
): Kept {
  const former = new Map<string, string[]>();
  for (const [old, now] of formerIds(index)) former.set(now, [...(former.get(now) ?? []), old]);
  const all = entries.map(({ id }) => ({ id, flags: [id, ...(former.get(id) ?? [])].flatMap((name) => flags.get(name) ?? []) }));
  return {
    // A star that was taken off under the name of now is off, whatever it was under an earlier one.
    starred: all.filter((one) => one.flags[0]?.starred).map(({ id }) => id),
    noted: all.flatMap(({ id, flags: own }) => {
      const notes = own.flatMap((flag) => flag.notes.map(({ value }) => value)).filter((note) => note.trim() !== '');
      return notes.length === 0 ? [] : [{ item: id, notes }];
    }),
  };
}
