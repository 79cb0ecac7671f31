/** A value that was written once. Its id stands for this very act of writing, on whatever device. */
export interface Written<V> {
  readonly id: string;
  readonly value: V;
  /** Wall time of its device, ms, as it was: clocks may be wrong, and no merge changes it. */
  readonly at: number;
  readonly device: string;
}

/**
 * A value that several devices write. `values` are those that nobody has replaced: one, unless two devices wrote without knowing of each
 * other. `past` are the ids of what was replaced or deleted: it stays gone, whatever comes in and whatever the clocks say.
 */
export interface Register<V> {
  readonly values: readonly Written<V>[];
  readonly past: readonly string[];
}

// Apart from the joining of registers, since every page needs this and only the store needs that.

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const nameOf = ({ device, id, value }: Written<unknown>): string => `${device} ${id} ${typeof value} ${String(value)}`;

const inOrder = <V>({ values }: Register<V>, now: number): readonly Written<V>[] =>
  [...values].sort((a, b) => Math.min(a.at, now) - Math.min(b.at, now) || compare(nameOf(a), nameOf(b)));

/**
 * The value that counts where only one can: the newest of those that stand. A time later than `now` comes from a wrong clock and counts
 * as `now`.
 */
export const newestValue = <V>(register: Register<V>, now: number): V | undefined => inOrder(register, now).at(-1)?.value;

/** The notes that stand, each text once, oldest first. More than one: they were written on different devices, and the learner chooses. */
export const standingNotes = (register: Register<string>): readonly Written<string>[] =>
  inOrder(register, Number.POSITIVE_INFINITY).filter(
    ({ value }, i, all) => value !== '' && all.findIndex((one) => one.value === value) === i,
  );
