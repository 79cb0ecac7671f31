import { percent } from './figures.ts';

/** Learners below which nothing is told of a question, a phrase, a domain. */
export const LEAST_LEARNERS = 10;
/** Below so many it is said to be preliminary. */
export const PRELIMINARY_BELOW = 50;
/** Learners below which a cell of a table is not shown. */
export const LEAST_IN_CELL = 5;

/** How many of a group did something; null where they are too few to be shown. */
export type Cell = number | null;

export const cellOf = (learners: number): Cell => (learners < LEAST_IN_CELL ? null : learners);

/**
 * The cells of a table whose sum is known: those too small are hidden, and where that is one alone, the next smallest too, as it could be found by
 * subtraction.
 */
export function cellsOf(counts: readonly number[]): readonly Cell[] {
  const small = counts.filter((count) => count < LEAST_IN_CELL).length;
  const others = counts.filter((count) => count >= LEAST_IN_CELL);
  const least = small === 1 && others.length > 0 ? Math.min(...others) : undefined;
  const second = least === undefined ? -1 : counts.indexOf(least);
  return counts.map((count, at) => (at === second ? null : cellOf(count)));
}

/** A share of so many as it may be shown. */
interface ShownShare {
  /** Null where it, or what is left of the whole, is of fewer than five learners. */
  readonly share: number | null;
  /** In words: `43 %`, `fewer than 17 %`, `more than 83 %`. */
  readonly said: string;
}

export function shareOf(part: number, whole: number): ShownShare {
  if (part < LEAST_IN_CELL) return { share: null, said: `fewer than ${percent(LEAST_IN_CELL / whole)}` };
  if (whole - part < LEAST_IN_CELL) return { share: null, said: `more than ${percent(1 - LEAST_IN_CELL / whole)}` };
  return { share: part / whole, said: percent(part / whole) };
}
