/**
 * The same things in nearly the same order, but never more than two in a row of one task while another task has any left. Things that
 * belong together (a flip pair) are one group: they stay next to each other. Each step takes the first that may come; a task that makes up
 * more than two thirds of the rest comes as soon as it may, so that it does not pile up at the end.
 */
export function interleave<T extends { readonly task: string }>(groups: readonly (readonly T[])[]): readonly T[] {
  const rest = [...groups];
  const out: T[] = [];
  const taskOf = (group: readonly T[]): string | undefined => group[0]?.task;
  const left = new Map<string | undefined, number>();
  let total = 0;
  for (const group of rest) {
    left.set(taskOf(group), (left.get(taskOf(group)) ?? 0) + group.length);
    total += group.length;
  }
  while (rest.length > 0) {
    const [last, before] = [out.at(-1)?.task, out.at(-2)?.task];
    const row = last === undefined ? 0 : last === before ? 2 : 1;
    const may = (group: readonly T[]) => taskOf(group) !== last || row + group.length <= 2;
    const crowded = [...left].find(([, count]) => count * 3 > total * 2)?.[0];
    const wanted = rest.findIndex((group) => taskOf(group) === crowded && may(group));
    const other = rest.findIndex(may);
    const at = [wanted, other, 0].find((one) => one >= 0) ?? 0;
    const [group] = rest.splice(at, 1);
    if (!group) break;
    left.set(taskOf(group), (left.get(taskOf(group)) ?? 0) - group.length);
    total -= group.length;
    out.push(...group);
  }
  return out;
}
