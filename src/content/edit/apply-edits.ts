import type { Edit } from '../diagnostic.ts';
import { normalizeText, type SourceFile } from '../source-text.ts';

/** Byte order mark and line ends as the file had them; where both kinds of line end stand, `\n`. */
function inItsOwnManner(original: string, text: string): string {
  const mark = original.startsWith('\uFEFF') ? '\uFEFF' : '';
  const carriage = /\r\n/.test(original) && !/(^|[^\r])\n|\r(?!\n)/.test(original);
  return mark + (carriage ? text.replaceAll('\n', '\r\n') : text);
}

/** A file with the edits that are meant for it; they do not touch one another. */
export function applyEdits(file: SourceFile, edits: readonly Edit[]): SourceFile {
  const own = edits
    .filter((edit) => edit.file === file.path)
    .toSorted((a, b) => b.place.start.offset - a.place.start.offset || b.place.end.offset - a.place.end.offset);
  if (own.length === 0) return file;
  const text = own.reduce(
    (before, { place, text: written }) => before.slice(0, place.start.offset) + written + before.slice(place.end.offset),
    normalizeText(file.text),
  );
  return { path: file.path, text: inItsOwnManner(file.text, text) };
}
