import { diffArrays } from 'diff';
import { normalizeText } from '../../content/source-text.ts';
import { printable } from './excerpt.ts';

interface DiffOptions {
  readonly color: boolean;
  /** Lines shown around a change that are the same in both. */
  readonly around?: number;
}

interface Line {
  readonly sign: '-' | '+' | ' ';
  /** Its number in the text it is of; in the later one where it is the same in both. */
  readonly number: number;
  readonly text: string;
}

const CODES = { '-': 31, '+': 32 } as const;

/** Both texts in one list: lines of the one, of the other, and of both. */
function linesOf(before: string, after: string): readonly Line[] {
  const [a, b] = [before, after].map((text) => normalizeText(text).split('\n'));
  let [left, right] = [0, 0];
  return diffArrays(a ?? [], b ?? []).flatMap(({ value, added, removed }) =>
    value.map((text): Line => {
      if (!added) left += 1;
      if (!removed) right += 1;
      return { sign: removed ? '-' : added ? '+' : ' ', number: removed ? left : right, text };
    }),
  );
}

/** What differs between two texts, line by line with their numbers. Empty where nothing does. */
export function lineDiff(before: string, after: string, { color, around = 0 }: DiffOptions): readonly string[] {
  const lines = linesOf(before, after);
  const near = (at: number): boolean => lines.slice(Math.max(0, at - around), at + around + 1).some(({ sign }) => sign !== ' ');
  return lines.flatMap(({ sign, number, text }, at) => {
    if (!near(at)) return [];
    const line = `  ${number} ${sign} ${printable(text)}`.trimEnd();
    return sign === ' ' || !color ? [line] : [`\u001b[${CODES[sign]}m${line}\u001b[0m`];
  });
}
