import type { OwnedSpan } from './own-words.ts';
import type { Word } from './words.ts';

/** Content words that are free on each side of a signal. */
const SLACK = 2;

/**
 * The words around signals that may be marked at no cost: outward from a signal's first and last word, up to two content words
 * on each side, to the end of the sentence or the first word of another span. Stop words on the way are not counted.
 * Source: docs/formulas.md#slack.
 */
export function freeWords(all: readonly Word[], signals: readonly OwnedSpan[], inSpan: ReadonlySet<Word>): ReadonlySet<Word> {
  const free = new Set<Word>();
  const walk = (edge: Word | undefined, step: 1 | -1): void => {
    if (!edge) return;
    let left = SLACK;
    for (let at = all.indexOf(edge) + step; left > 0; at += step) {
      const word = all[at];
      if (!word || word.sentence !== edge.sentence || inSpan.has(word)) return;
      if (word.content) {
        free.add(word);
        left -= 1;
      }
    }
  };
  for (const { words } of signals) {
    walk(words[0], -1);
    walk(words.at(-1), 1);
  }
  return free;
}
