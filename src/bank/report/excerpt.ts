import type { Place } from '../../content/diagnostic.ts';

/** Widest part of a source line that is shown. */
const WIDTH = 110;

/** A line of a file and the carets under it, as text of one width. */
interface Excerpt {
  readonly line: number;
  readonly text: string;
  readonly carets: string;
}

/** Text of a file as it may be shown: no escape sequences, nothing that turns the direction of writing, each character kept one wide. */
export const printable = (text: string): string =>
  text.replace(/\t/g, ' ').replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');

/** `file:line:column`, as editors and terminals open it. */
export const placeName = (file: string, { start }: Place): string => printable(`${file}:${start.line}:${start.column}`);

/** The line of a normalized text that a place begins on; long lines are cut around the place. Undefined where there is nothing on it. */
export function excerpt(text: string, place: Place): Excerpt | undefined {
  const line = text.split('\n')[place.start.line - 1];
  if (line === undefined || line.trim() === '') return undefined;
  const from = place.start.column - 1;
  const to = place.end.line === place.start.line ? Math.max(place.end.column - 1, from + 1) : Math.max(line.length, from + 1);
  const cut = from > WIDTH - 30 ? from - 30 : 0;
  const shown = line.slice(cut, cut + WIDTH);
  const before = `${cut > 0 ? '...' : ''}`;
  return {
    line: place.start.line,
    text: `${before}${printable(shown)}${cut + WIDTH < line.length ? '...' : ''}`,
    carets: ' '.repeat(from - cut + before.length) + '^'.repeat(Math.max(1, Math.min(to, cut + WIDTH) - from)),
  };
}
