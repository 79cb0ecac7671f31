import type { ScoredSpan } from './signal-score.ts';
import { touches, type Word } from './words.ts';

/** A span with the words it owns. `counted`: its content words, or all of them where it has none but stop words. */
export interface OwnedSpan {
  readonly span: ScoredSpan;
  readonly words: readonly Word[];
  readonly counted: readonly Word[];
}

/** Who owns a word that several spans touch: the first of these. */
const RANK = { signal: 0, decoy: 1, plain: 2, aside: 3 } as const;

/**
 * Gives every word at most one owner: signal before decoy (and plain phrase) before aside, and among equals the span given
 * first. Answers the spans in the order given, and the set of all owned words. Source: docs/formulas.md#words.
 */
export function ownWords(
  all: readonly Word[],
  spans: readonly ScoredSpan[],
): { owned: readonly OwnedSpan[]; inSpan: ReadonlySet<Word> } {
  const byRank = spans.toSorted((a, b) => RANK[a.role] - RANK[b.role]);
  const owners = new Map<Word, ScoredSpan>();
  for (const word of all) {
    const owner = byRank.find((span) => touches(span, word));
    if (owner) owners.set(word, owner);
  }
  const owned = spans.map((span) => {
    const words = all.filter((word) => owners.get(word) === span);
    const content = words.filter((word) => word.content);
    return { span, words, counted: content.length > 0 ? content : words };
  });
  return { owned, inSpan: new Set(owners.keys()) };
}
