/** A stretch of a text: the same in the other text, or changed. */
export interface Stretch {
  readonly text: string;
  readonly changed: boolean;
}

/** Words with the space after them. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? [];

/**
 * Two texts that differ in one place: what they begin and end with alike is the same, what lies between is changed. Whole words, so that a
 * changed ending shows the word it belongs to. A side from which only something was taken has no changed stretch.
 */
export function changedWords(left: string, right: string): readonly [readonly Stretch[], readonly Stretch[]] {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const same = (one: string | undefined, other: string | undefined) => one?.trimEnd() === other?.trimEnd();
  const shortest = Math.min(a.length, b.length);
  let before = 0;
  while (before < shortest && same(a[before], b[before])) before += 1;
  let after = 0;
  while (after < shortest - before && same(a.at(-1 - after), b.at(-1 - after))) after += 1;
  const cut = (words: readonly string[]): readonly Stretch[] =>
    [
      { text: words.slice(0, before).join(''), changed: false },
      { text: words.slice(before, words.length - after).join(''), changed: true },
      { text: words.slice(words.length - after).join(''), changed: false },
    ].filter(({ text }) => text !== '');
  return [cut(a), cut(b)];
}
