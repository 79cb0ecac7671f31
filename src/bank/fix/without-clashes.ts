import type { Diagnostic, Edit } from '../../content/diagnostic.ts';

/** Two edits that would write into one another; two at the same point have no order. */
const clash = (a: Edit, b: Edit): boolean => {
  if (a.file !== b.file) return false;
  const [from, to] = [Math.max(a.place.start.offset, b.place.start.offset), Math.min(a.place.end.offset, b.place.end.offset)];
  return from < to || a.place.start.offset === b.place.start.offset;
};

/** Problems whose fixes do not touch one another, the first ones first; the others wait for the next turn. */
export function withoutClashes(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const taken: Edit[] = [];
  return problems.filter(({ fix = [] }) => {
    if (fix.length === 0 || fix.some((edit) => taken.some((other) => clash(edit, other)))) return false;
    taken.push(...fix);
    return true;
  });
}
