import { checkOddCharacter, codePoint } from '../odd-character.ts';
import type { MarkdownContext } from './context.ts';

/** A file longer than this is no lesson and no question; hostile text of more would take a Markdown reader minutes. */
const MAX_LENGTH = 60_000;
/** A quote in a quote in a quote ...; Markdown libraries run out of stack somewhere above a thousand. */
const MAX_MARKERS = 40;
/** Emphasis, code and brackets of one paragraph: reading takes time with the square of their number. Honest paragraphs have some dozens. */
const MAX_MARKS = 1000;

/** Where a paragraph has more marks than it may: its first one too many. */
function excessMark(source: string): number | undefined {
  let count = 0;
  for (const { index, 0: found } of source.matchAll(/[*_~`[\]<]|\n[ \t]*\n/g)) {
    count = found.startsWith('\n') ? 0 : count + 1;
    if (count > MAX_MARKS) return index;
  }
  return undefined;
}

/** What has no width (joiners of emoji and scripts aside) or turns the direction of what follows. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** At the start of a line what looks like a space: Markdown takes it for a letter, so that an indent or a blank line is none. */
const ODD_INDENT = /^[ \t]*(?:[-*+>][ \t]*)?(?<odd>[\u00a0\u2000-\u200a\u202f\u3000])/gmu;

/** Where they stand, in the order of the text. */
const unseenIn = (source: string): readonly number[] =>
  [
    ...[...source.matchAll(UNSEEN)].map(({ index }) => index),
    ...[...source.matchAll(ODD_INDENT)].map(({ index, 0: found }) => index + found.length - 1),
  ].sort((a, b) => a - b);

/** Tells characters that nobody sees: the first of them, with the places of the others. */
function tellUnseen({ source, lines, problems }: MarkdownContext): void {
  const found = unseenIn(source).map((at) => ({ one: source.charAt(at), place: lines.place(at, at + 1) }));
  const [first, ...others] = found;
  if (first === undefined) return;
  const name = codePoint(first.one);
  const count = others.length === 0 ? '' : `, and ${others.length} more`;
  problems.warning('unseen-character', first.place, `Unexpected ${name}${count}: it cannot be seen as what it is.`, {
    actual: name,
    expected: 'a space, or nothing',
    hint: 'delete it and type a space where there is to be one',
    related: others.map(({ place, one }) => ({ file: problems.file, place, reason: codePoint(one) })),
  });
}

/** What must not be in a text at all: too much of it, control characters (Markdown would change or drop them), bottomless nesting. */
export function checkCharacters(context: MarkdownContext): boolean {
  const { source, lines, problems } = context;
  if (source.length > MAX_LENGTH) {
    problems.error(
      'file-too-big',
      lines.place(MAX_LENGTH, MAX_LENGTH),
      `Unexpected length, expected at most ${MAX_LENGTH} characters.`,
    );
    return false;
  }
  if (!checkOddCharacter(source, lines, problems)) return false;
  tellUnseen(context);
  const deep = new RegExp(`^[ \\t]*(?:(?:>|[-*+]|\\d+[.)])[ \\t]*){${MAX_MARKERS}}`, 'm').exec(source);
  if (deep !== null && !/^[ \t]*([-*][ \t]*)+$/.test(deep[0])) {
    problems.error('too-deep', lines.place(deep.index, deep.index + deep[0].length), 'Unexpected nesting of quotes or lists.', {
      expected: `at most ${MAX_MARKERS} levels`,
    });
    return false;
  }
  const excess = excessMark(source);
  if (excess !== undefined) {
    problems.error('too-many-marks', lines.place(excess, excess + 1), 'Unexpected number of marks in one paragraph.', {
      expected: `at most ${MAX_MARKS} of * _ ~ \` [ ] <`,
    });
    return false;
  }
  return true;
}
