import type { Place, Point } from './diagnostic.ts';

/** A file as it was read: path relative to the content root, with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The text every place refers to: without byte order mark, and with `\n` for every line end. */
export function normalizeText(text: string): string {
  const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return withoutMark.replace(/\r\n?/g, '\n');
}

/** Finds lines and columns of offsets in a normalized text. */
export interface LineIndex {
  point(offset: number): Point;
  place(start: number, end: number): Place;
}

/** Reads a text once; each look-up is a binary search. Offsets outside the text are moved to its ends. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const point = (wanted: number): Point => {
    const offset = Math.max(0, Math.min(wanted, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  return { point, place: (start, end) => ({ start: point(start), end: point(Math.max(start, end)) }) };
}

/** Spaces for every character but line ends, so that places in the rest of the text stay what they are in the file. */
export const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** A character that cannot be seen and has no business in a text. */
interface OddCharacter {
  readonly at: number;
  readonly code: number;
}

/**
 * The first control character of a text (tabs and line ends aside), or U+FFFD, which is what remains of a file that is not UTF-8. Undefined
 * where there is none.
 */
export function findOddCharacter(text: string): OddCharacter | undefined {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && code !== 0x0a && code !== 0x09) || code === 0x7f || code === 0xfffd) return { at, code };
  }
  return undefined;
}
