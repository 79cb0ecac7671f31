import type { Item } from '../item/item.ts';
import { markableText } from '../item/markable-text.ts';
import type { ItemScoring } from '../item/scoring.ts';
import type { Mark, MarkingMode, Pens } from './mark.ts';
import type { MarkingResult } from './marking-result.ts';
import { scoreSignals } from './score-signals.ts';
import type { SignalScore } from './signal-score.ts';

export interface Marking {
  readonly marking: MarkingMode;
  readonly pens: Pens;
}

interface MarkedItem {
  /** Its signals and decoys are in text order, as are those of `result`. */
  readonly score: SignalScore;
  /** What an attempt keeps of it. */
  readonly result: MarkingResult;
}

/**
 * Scores the marks on a question. Null where it has no marking step or marking is off. A span of the text that the scoring half
 * does not know is ordinary text.
 */
export function markItem(
  item: Item,
  scoring: ItemScoring,
  marks: readonly Mark[],
  { marking, pens }: Marking,
): MarkedItem | null {
  if (!item.marking || marking === 'off') return null;
  const { words, spans } = markableText(item.scenario, item.leadIn);
  const meant = spans.flatMap(({ i, start, end }) => {
    const meaning = scoring.spans.find(({ span }) => span === i);
    return meaning ? [{ ...meaning, start, end }] : [];
  });
  const having = (role: 'signal' | 'decoy' | 'plain') => meant.filter((span) => span.role === role);

  const score = scoreSignals(words, meant, marks, { marking, pens });
  const decoys = [...having('decoy'), ...having('plain')];
  const result: MarkingResult = {
    score: score.score,
    recall: score.recall,
    falseAlarms: score.falseAlarms,
    blanket: score.blanket,
    signals: having('signal').map(({ signal = '', weight = 1, accepts = [] }, n) => ({
      signal,
      state: score.signals[n]?.state ?? 'missed',
      pen: score.signals[n]?.pen ?? null,
      eitherPen: accepts.length > 1,
      weight,
    })),
    decoys: score.decoys.map((taken, n) => ({ signal: decoys[n]?.signal ?? null, taken })),
    noiseWords: score.noiseWords,
    // As those read it that do not know `otherWords`.
    noiseUnits: decoys.length + Math.ceil(score.otherWords / score.unit),
    otherWords: score.otherWords,
    unit: score.unit,
  };
  return { score, result };
}
