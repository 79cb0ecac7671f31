import type { Kind } from '../core/item/item.ts';
import type { BankIndex } from '../core/item/pack.ts';
import { chooseItems } from '../core/session/choose-items.ts';
import type { MarkingMode, Pens } from '../core/signal/mark.ts';
import { foldHistory } from '../core/stats/history.ts';
import { entriesOf, formerIds, reservedOf } from './bank-store.ts';
import { comparesMarking } from './compares-marking.ts';
import { $attempts, $flags, openRecord } from './record-store.ts';

/** What a learner asked to practise. */
export interface PracticeWish {
  /** None means all. */
  readonly tasks: readonly string[];
  readonly kinds: readonly Kind[];
  readonly which: 'unseen' | 'missed' | 'starred' | 'all';
  readonly count: number;
  readonly marking: MarkingMode;
  readonly pens: Pens;
  /** Only questions with this signal. */
  readonly signal?: string;
  /** What is due for review, by family or by signal; the rest of the wish then only says how to mark. */
  readonly review?: 'family' | 'signal';
  /** Of what is due, at most so many families. */
  readonly most?: number;
  /** Exactly these questions, in this order; the rest of the wish then only says how to mark. */
  readonly items?: readonly string[];
}

/** The questions of a new practice, from the bank and what was answered so far. */
export async function chooseForPractice(index: BankIndex, wish: PracticeWish, seed: number): Promise<readonly string[]> {
  if (wish.review) {
    await openRecord();
    const { reviewItems } = await import('./schedule-store.ts');
    return reviewItems(index, wish.review, wish.most);
  }
  const entries = entriesOf(index);
  const history = foldHistory($attempts.get(), formerIds(index));
  if (wish.items) {
    // A question kept for mock exams can be practised once it was met in one.
    const known = new Set([...entries, ...reservedOf(index).filter(({ id }) => history.items.has(id))].map(({ id }) => id));
    return wish.items.filter((id) => known.has(id));
  }
  const starred = new Set([...$flags.get().values()].filter((flag) => flag.starred).map((flag) => flag.item));
  const tasks = wish.tasks.length > 0 ? wish.tasks : index.packs.map((pack) => pack.task);
  const chosen = chooseItems(entries, history, { ...wish, tasks, starred }, seed);
  if (wish.which !== 'all' || wish.signal || !comparesMarking(index.exam)) return chosen;
  const { withTests } = await import('./comparison-choice.ts');
  return withTests(index, chosen, { ...wish, tasks });
}
