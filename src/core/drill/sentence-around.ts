/** A stretch of a text with the phrase it is about; offsets (UTF-16, ends exclusive) are those in `text`. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where a sentence ends, for browsers without a segmenter of their own (Firefox before 125): a full stop before a capital, or a paragraph's end. */
const SENTENCE_END = /[.!?]["'”’)\]]*\s+(?=["'“‘([]?[\p{Lu}\d])|\n+/gu;

/** The places at which sentences begin and the text ends. */
export const cuts = (text: string): readonly number[] =>
  'Segmenter' in Intl
    ? [...Array.from(new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text), ({ index }) => index), text.length]
    : plainCuts(text);

export const plainCuts = (text: string): readonly number[] => [
  0,
  ...Array.from(text.matchAll(SENTENCE_END), (match) => match.index + match[0].length),
  text.length,
];

/** The sentence that holds a phrase of a text, or the few it reaches over; paragraphs end sentences. For the eye only: nothing is scored by it. */
export function sentenceAround(
  text: string,
  phrase: { readonly start: number; readonly end: number },
  places: readonly number[] = cuts(text),
): Sentence {
  const begin = places.findLast((at) => at <= phrase.start) ?? 0;
  const whole = text.slice(begin, places.find((at) => at >= phrase.end) ?? text.length);
  const from = begin + (whole.length - whole.trimStart().length);
  return { text: whole.trim(), start: phrase.start - from, end: phrase.end - from };
}
