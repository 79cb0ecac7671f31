/** A word of the markable text. Offsets are UTF-16, `end` exclusive. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower-cased. */
  readonly text: string;
  /** False for a stop word. */
  readonly content: boolean;
  /** Number of its sentence, from 0. */
  readonly sentence: number;
}

/** English only. `not, no, never, without, only, must, least, most` are content words on purpose: they turn answers. */
const STOP_WORDS = new Set(
  (
    'a an the of to in on at for with and or but is are was were be been being it its this that these those as by from has have had ' +
    'do does did will would can could should may might than then there their they them he she his her we our you your i which who ' +
    'whom what when where how into over under up out about'
  ).split(' '),
);

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const SENTENCE_END = /[.!?;]|\n\s*\n/;

/**
 * The words of a text, in order. A new sentence begins where `.`, `!`, `?`, `;` or a blank line stands between two words.
 * Source: docs/formulas.md#words.
 */
export function words(text: string): readonly Word[] {
  let end = 0;
  let sentence = 0;
  return Array.from(text.matchAll(WORD), (match, n) => {
    if (n > 0 && SENTENCE_END.test(text.slice(end, match.index))) sentence += 1;
    end = match.index + match[0].length;
    const lower = match[0].toLowerCase();
    return { start: match.index, end, text: lower, content: !STOP_WORDS.has(lower), sentence };
  });
}

/** True where a stretch of text touches a word: one shared character is enough. An empty or turned-round stretch touches none. */
export const touches = (stretch: { readonly start: number; readonly end: number }, word: Word): boolean =>
  stretch.start < stretch.end && stretch.start < word.end && stretch.end > word.start;
