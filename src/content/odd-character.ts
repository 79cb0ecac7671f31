import type { Problems } from './diagnostic.ts';
import { findOddCharacter, type LineIndex } from './source-text.ts';

/** A character by its number: `U+00A0`. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Tells the first character that must not be in a text: Markdown and YAML would change or drop it. True where there is none. */
export function checkOddCharacter(text: string, lines: LineIndex, problems: Problems): boolean {
  const odd = findOddCharacter(text);
  if (odd === undefined) return true;
  const name = codePoint(String.fromCodePoint(odd.code));
  const place = lines.place(odd.at, odd.at + 1);
  problems.error('control-character', place, `Unexpected character ${name}, expected text.`, {
    hint: odd.code === 0xfffd ? 'the file is probably not UTF-8: save it as UTF-8' : 'delete the character; it cannot be seen',
    // What U+FFFD stands for is lost.
    fix: odd.code === 0xfffd ? [] : [{ file: problems.file, place, text: '' }],
  });
  return false;
}
