import { groupBy } from '../stats/group.ts';

/**
 * The same things, with no two of a family next to each other where that can be helped, and otherwise as near to the order given
 * as that allows. Each step takes the first of another family than the last, unless one family makes up more than half of the
 * rest: that one must be used at every turn it can.
 */
export function spreadFamilies<T extends { readonly family: string }>(list: readonly T[]): readonly T[] {
  const rest = [...list];
  const spread: T[] = [];
  while (rest.length > 0) {
    const last = spread.at(-1)?.family;
    const crowded = [...groupBy(rest, ({ family }) => family)].find(([, own]) => own.length * 2 > rest.length)?.[0];
    const other = rest.findIndex(
      ({ family }) => family !== last && (family === crowded || crowded === undefined || crowded === last),
    );
    spread.push(...rest.splice(Math.max(0, other), 1));
  }
  return spread;
}
