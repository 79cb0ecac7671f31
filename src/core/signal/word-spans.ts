/** Where a word of the markable text is. Offsets are UTF-16, `end` exclusive. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
  /** Lower-cased. */
  readonly text: string;
  /** Number of its sentence, from 0. */
  readonly sentence: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const SENTENCE_END = /[.!?;]|\n\s*\n/;

/**
 * The words of a text, in order. A new sentence begins where `.`, `!`, `?`, `;` or a blank line stands between two words.
 * Source: docs/formulas.md#words.
 */
export function wordSpans(text: string): readonly WordSpan[] {
  let end = 0;
  let sentence = 0;
  return Array.from(text.matchAll(WORD), (match, n) => {
    if (n > 0 && SENTENCE_END.test(text.slice(end, match.index))) sentence += 1;
    end = match.index + match[0].length;
    return { start: match.index, end, text: match[0].toLowerCase(), sentence };
  });
}
