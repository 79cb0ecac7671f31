import type { Mark } from '../signal/mark.ts';

/** A stretch that can be marked: whole offsets, not empty. */
export const isStretch = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
  Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end;

/** Adds a mark. Marks it covers wholly can never count again and go, so that marking to and fro does not pile up. */
export const addMark = (marks: readonly Mark[], mark: Mark): readonly Mark[] => [
  ...marks.filter(({ start, end }) => start < mark.start || end > mark.end),
  mark,
];

/** Takes marks off a stretch: what it covers goes, what reaches beyond it stays. The same list where nothing is on it. */
export function removeMarks(marks: readonly Mark[], stretch: { readonly start: number; readonly end: number }): readonly Mark[] {
  if (!isStretch(stretch) || !marks.some((mark) => mark.start < stretch.end && mark.end > stretch.start)) return marks;
  return marks.flatMap((mark) =>
    [
      { ...mark, end: Math.min(mark.end, stretch.start) },
      { ...mark, start: Math.max(mark.start, stretch.end) },
    ].filter(isStretch),
  );
}
