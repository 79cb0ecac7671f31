import { type WordSpan, wordSpans } from './word-spans.ts';

/** A word of the markable text, with whether it counts. */
export interface Word extends WordSpan {
  /** False for a stop word. */
  readonly content: boolean;
}

/** English only. `not, no, never, without, only, must, least, most` are content words on purpose: they turn answers. */
const STOP_WORDS = new Set(
  (
    'a an the of to in on at for with and or but is are was were be been being it its this that these those as by from has have had ' +
    'do does did will would can could should may might than then there their they them he she his her we our you your i which who ' +
    'whom what when where how into over under up out about'
  ).split(' '),
);

/** The words of a text, in order. */
export const words = (text: string): readonly Word[] =>
  wordSpans(text).map((word) => ({ ...word, content: !STOP_WORDS.has(word.text) }));

/** True where a stretch of text touches a word: one shared character is enough. An empty or turned-round stretch touches none. */
export const touches = (stretch: { readonly start: number; readonly end: number }, word: Word): boolean =>
  stretch.start < stretch.end && stretch.start < word.end && stretch.end > word.start;
