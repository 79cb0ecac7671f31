import type { Kind } from '../../core/item/item.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { entriesOf } from '../shared/bank-store.ts';

/** A task that can be chosen for practice. */
export interface TaskChoice {
  readonly id: string;
  readonly name: string;
  readonly questions: number;
  readonly kinds: ReadonlySet<Kind>;
}

/** The tasks that have questions to practice, in the order of the blueprint; none before the index is whole. */
export function taskChoices(index: BankIndex): readonly TaskChoice[] {
  const entries = entriesOf(index);
  return Object.entries(index.tasks).flatMap(([id, name]) => {
    const own = entries.filter(({ task }) => task === id);
    return own.length === 0 ? [] : { id, name, questions: own.length, kinds: new Set(own.map(({ kind }) => kind)) };
  });
}
