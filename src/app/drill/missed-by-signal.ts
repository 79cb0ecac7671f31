import { phraseOf } from '../../core/drill/drill-card.ts';
import type { DrillRound } from './drill-store.ts';

/** What was not right in a round: by signal or decoy, its phrases. Those missed most come first. */
export function missedBySignal({
  cards,
  answers,
}: Pick<DrillRound, 'cards' | 'answers'>): ReadonlyMap<string, readonly string[]> {
  const missed = new Map<string, readonly string[]>();
  for (const [at, card] of cards.entries()) {
    if (answers[at]?.right === false) missed.set(card.signal, [...(missed.get(card.signal) ?? []), phraseOf(card)]);
  }
  return new Map([...missed].sort(([, a], [, b]) => b.length - a.length));
}
