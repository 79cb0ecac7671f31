import type { Item } from '../../core/item/item.ts';
import type { Markable } from '../../core/item/markable-text.ts';
import type { Mark, MarkingMode } from '../../core/signal/mark.ts';
import { type WordSpan, wordSpans } from '../../core/signal/word-spans.ts';

/** What one tap or key press marks: a phrase that is offered (guided) or a word (open). */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** Number of its sentence; a range of words never crosses one. */
  readonly sentence: number;
}

export function unitsOf(item: Item, markable: Markable, mode: MarkingMode): readonly Unit[] {
  if (!item.marking || mode === 'off') return [];
  if (mode === 'guided') {
    return markable.spans.map(({ start, end }) => ({ start, end, label: markable.text.slice(start, end), sentence: 0 }));
  }
  const { text } = markable;
  // A number such as 9,000 is two words to the score, and one thing to a finger.
  const joined = (before: WordSpan, word: WordSpan) => /^\d[.,]\d$/.test(text.slice(before.end - 1, word.start + 1));
  const units: Unit[] = [];
  let before: WordSpan | undefined;
  for (const word of wordSpans(text)) {
    const last = units.at(-1);
    if (before && last && joined(before, word))
      units[units.length - 1] = { ...last, end: word.end, label: text.slice(last.start, word.end) };
    else units.push({ start: word.start, end: word.end, label: text.slice(word.start, word.end), sentence: word.sentence });
    before = word;
  }
  return units;
}

/** The pen a stretch carries, by its last mark, or none. */
export function penAt(marks: readonly Mark[], start: number, end: number): Mark['pen'] | undefined {
  return marks.findLast((mark) => mark.start < end && mark.end > start)?.pen;
}
