import type { AuthoredQuestion } from '../parse/authored.ts';

/**
 * The family of every question by its id: the name its author gave, shared by the variants; flip twins are one family even where only one of
 * them names it. A question alone is its own family.
 */
export function familiesOf(questions: readonly AuthoredQuestion[]): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const top = (node: string): string => {
    const up = parent.get(node);
    return up === undefined || up === node ? node : top(up);
  };
  const join = (a: string, b: string): void => {
    const [first, second] = [top(a), top(b)].sort();
    if (first !== undefined && second !== undefined && first !== second) parent.set(second, first);
  };
  const known = new Set(questions.map(({ id }) => id));
  for (const { id, exam, family, flips } of questions) {
    if (family !== undefined) join(`${exam} ${family.value}`, id);
    if (flips !== undefined && known.has(flips.value)) join(id, flips.value);
  }

  const names = new Map<string, string>();
  for (const { id, family } of questions) {
    const root = top(id);
    const name = family?.value ?? id;
    const before = names.get(root);
    // A given name (no slash in it) goes before an id; among equals the first in order.
    const better =
      before === undefined ||
      (before.includes('/') && !name.includes('/')) ||
      (before.includes('/') === name.includes('/') && name < before);
    if (better) names.set(root, name);
  }
  return new Map(questions.map(({ id }) => [id, names.get(top(id)) ?? id]));
}
