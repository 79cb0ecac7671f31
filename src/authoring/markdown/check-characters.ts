import type { MarkdownContext } from './context.ts';

/** A file longer than this is no lesson and no question, and would take long to read. */
const MAX_LENGTH = 300_000;
/** A quote in a quote in a quote ...; Markdown libraries run out of stack somewhere above a thousand. */
const MAX_MARKERS = 40;

/** What must not be in a text at all: too much of it, control characters (Markdown would change or drop them), bottomless nesting. */
export function checkCharacters({ source, lines, problems }: MarkdownContext): boolean {
  if (source.length > MAX_LENGTH) {
    problems.error(
      'file-too-big',
      lines.place(MAX_LENGTH, MAX_LENGTH),
      `Unexpected length, expected at most ${MAX_LENGTH} characters.`,
    );
    return false;
  }
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if ((code < 0x20 && code !== 0x0a && code !== 0x09) || code === 0x7f || code === 0xfffd) {
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      problems.error('control-character', lines.place(at, at + 1), `Unexpected character ${name}, expected text.`, {
        hint: code === 0xfffd ? 'the file is probably not UTF-8: save it as UTF-8' : 'delete the character; it cannot be seen',
      });
      return false;
    }
  }
  const deep = new RegExp(`^[ \\t]*(?:(?:>|[-*+]|\\d+[.)])[ \\t]*){${MAX_MARKERS}}`, 'm').exec(source);
  if (deep !== null && !/^[ \t]*([-*][ \t]*)+$/.test(deep[0])) {
    problems.error('too-deep', lines.place(deep.index, deep.index + deep[0].length), 'Unexpected nesting of quotes or lists.', {
      expected: `at most ${MAX_MARKERS} levels`,
    });
    return false;
  }
  return true;
}
