import type { Item } from '../../core/item/item.ts';
import type { Markable } from '../../core/item/markable-text.ts';
import type { Mark, MarkingMode } from '../../core/signal/mark.ts';
import { wordSpans } from '../../core/signal/word-spans.ts';

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
  const { text, words, spans } = markable;
  const unit = (start: number, end: number, sentence: number): Unit => ({ start, end, label: text.slice(start, end), sentence });
  if (mode === 'guided') return spans.map(({ start, end }) => unit(start, end, 0));
  const units: Unit[] = [];
  for (const word of wordSpans(words)) {
    const last = units.at(-1);
    // A number such as 9,000 is two words to the score, and one thing to a finger.
    if (last && /^\d[.,]\d$/.test(text.slice(last.end - 1, word.start + 1)))
      units[units.length - 1] = unit(last.start, word.end, last.sentence);
    else units.push(unit(word.start, word.end, word.sentence));
  }
  return units;
}

/** The pen a stretch carries, by its last mark, or none. */
export function penAt(marks: readonly Mark[], start: number, end: number): Mark['pen'] | undefined {
  return marks.findLast((mark) => mark.start < end && mark.end > start)?.pen;
}
