import type { Pen } from '../item/scoring.ts';
import { sum } from '../sum.ts';
import { creditOf } from './credit.ts';
import { falseAlarms } from './false-alarms.ts';
import type { Mark, Pens } from './mark.ts';
import { ownWords } from './own-words.ts';
import type { ScoredSpan, SignalScore } from './signal-score.ts';
import { freeWords } from './slack.ts';
import { touches, type Word, words } from './words.ts';

export interface MarkingRules {
  readonly marking: 'guided' | 'open';
  readonly pens: Pens;
}

/** u: the mean content words of a signal, at least 3; 4 without signals. */
const unitOf = (lengths: readonly number[]): number => (lengths.length > 0 ? Math.max(3, sum(lengths) / lengths.length) : 4);

/**
 * S: how well the marks read the text, 0..1, with all that it is made of. Guided marking counts plain phrases as decoys; open
 * marking takes them for ordinary words. Weights must be above 0. Source: docs/formulas.md#signal-score.
 */
export function scoreSignals(
  text: string,
  spans: readonly ScoredSpan[],
  marks: readonly Mark[],
  rules: MarkingRules,
): SignalScore {
  const all = words(text);
  const marked = new Map<Word, Pen>();
  for (const word of all) {
    const last = marks.findLast((mark) => touches(mark, word));
    if (last) marked.set(word, last.pen);
  }

  const { owned, inSpan } = ownWords(all, rules.marking === 'guided' ? spans : spans.filter((span) => span.role !== 'plain'));
  const having = (role: ScoredSpan['role']) => owned.filter(({ span }) => span.role === role);
  const signals = having('signal');
  const decoys = [...having('decoy'), ...having('plain')];
  const unit = unitOf(signals.map(({ counted }) => counted.length));
  const outside = all.filter((word) => word.content && !inSpan.has(word));
  const free = freeWords(all, signals, inSpan);

  const credits = signals.map((signal) => creditOf(signal, marked, rules.pens));
  const alarms = falseAlarms(
    decoys,
    outside.filter((word) => !free.has(word)),
    marked,
    unit,
  );
  const weight = sum(credits.map((one) => one.weight));
  const credit = sum(credits.map((one) => one.weight * one.value));
  const none = credits.length === 0;
  const earned = none ? 1 - alarms.sum : (credit - (alarms.sum * weight) / credits.length) / weight;
  return {
    score: alarms.blanket ? 0 : Math.max(0, earned),
    credit,
    falseAlarms: alarms.sum,
    recall: none ? null : sum(credits.map((one) => one.weight * one.seen)) / weight,
    blanket: alarms.blanket,
    signals: credits.map(({ state, pen }) => ({ state, pen })),
    decoys: alarms.decoys,
    decoysTaken: alarms.decoys.filter((taken) => taken === 1).length,
    noiseWords: alarms.noiseWords,
    otherWords: outside.length,
    unit,
  };
}
