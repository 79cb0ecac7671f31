import type { Kind } from '../item/item.ts';
import type { IndexEntry } from '../item/pack.ts';
import type { History } from '../stats/history.ts';
import { seededRandom, shuffled } from './random.ts';
import { spreadFamilies } from './spread-families.ts';

/** What a learner wants to practice. */
export interface Choice {
  /** Only these tasks and kinds. */
  readonly tasks: readonly string[];
  readonly kinds: readonly Kind[];
  readonly which: 'unseen' | 'missed' | 'starred' | 'all';
  /** At most so many. */
  readonly count: number;
  /** Ids of starred questions. */
  readonly starred: ReadonlySet<string>;
  /** Only questions that hold this signal or decoy. */
  readonly signal?: string;
  /** The one that comes first, where it fits: it is on the screen already. */
  readonly first?: string;
}

/**
 * Item ids for a practice, in an order drawn by the seed; those of families not met yet
 * first, then unseen ones, where unseen or all are wanted. One of a family, unless there
 * are not enough questions: then its mates (flip twins among them) come too, never next to each other where that can be helped,
 * even at the cost of an unseen one coming later.
 */
export function chooseItems(
  entries: readonly (IndexEntry & { readonly task: string })[],
  history: History,
  { tasks, kinds, which, count, starred, signal, first }: Choice,
  seed: number,
): readonly string[] {
  const wanted: Record<Choice['which'], (id: string) => boolean> = {
    unseen: (id) => !history.items.has(id),
    missed: (id) => history.items.get(id)?.missed === true,
    starred: (id) => starred.has(id),
    all: () => true,
  };
  const fitting = entries.filter(
    ({ id, task, kind, signals }) =>
      tasks.includes(task) && kinds.includes(kind) && wanted[which](id) && (signal === undefined || signals.includes(signal)),
  );
  const drawn = shuffled(fitting, seededRandom(seed, 'items'));
  // A question of a family not met yet tells more than one whose twin is known, and that one more than one that was seen.
  const seen = ({ id, family }: IndexEntry): number =>
    which === 'missed' || which === 'starred' ? 0 : Number(history.items.has(id)) + Number(history.families.has(family));
  const later = ({ id }: IndexEntry): number => Number(id !== first);
  const ordered = drawn.toSorted((a, b) => later(a) - later(b) || seen(a) - seen(b));

  const firsts = ordered.filter((entry, n) => ordered.findIndex(({ family }) => family === entry.family) === n);
  const mates = ordered.filter((entry) => !firsts.includes(entry));
  const chosen = new Set([...firsts, ...mates].slice(0, Math.max(0, count)));
  return spreadFamilies(ordered.filter((entry) => chosen.has(entry))).map(({ id }) => id);
}
