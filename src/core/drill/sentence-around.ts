/** A stretch of a text with the phrase it is about; offsets (UTF-16, ends exclusive) are those in `text`. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The sentence that holds a phrase of a text, or the few it reaches over; paragraphs end sentences. For the eye only: nothing is scored by it. */
export function sentenceAround(text: string, phrase: { readonly start: number; readonly end: number }): Sentence {
  const around = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].filter(
    ({ index, segment }) => index < phrase.end && index + segment.length > phrase.start,
  );
  const whole = around.map(({ segment }) => segment).join('');
  const before = whole.length - whole.trimStart().length;
  const from = (around[0]?.index ?? 0) + before;
  return { text: whole.trim(), start: phrase.start - from, end: phrase.end - from };
}
