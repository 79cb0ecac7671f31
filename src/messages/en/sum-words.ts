import { inShort } from '../../core/in-short.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import type { SignalScore } from '../../core/signal/signal-score.ts';
import { counted } from './many.ts';

/** What was found and what it cost, in words: "2 of 3 found, 1 decoy". */
export function foundInWords(score: SignalScore, scoring: ItemScoring): string {
  const states = score.signals.map((signal) => signal.state);
  const found = states.filter((state) => state === 'found').length;
  const clipped = states.filter((state) => state === 'clipped').length;
  const wrongPen = score.signals.filter((signal) => signal.pen === 'wrong').length;
  // Decoys come first, then, in guided marking, the plain phrases.
  const decoyCount = scoring.spans.filter((span) => span.role === 'decoy').length;
  const decoys = score.decoys.slice(0, decoyCount).filter((taken) => taken === 1).length;
  const plain = score.decoys.slice(decoyCount).filter((taken) => taken === 1).length;
  const touched = score.decoys.filter((taken) => taken === 0.5).length;
  return [
    states.length > 0
      ? `${found} of ${states.length} ${states.length === 1 ? 'signal' : 'signals'} found`
      : 'no phrase decides here',
    clipped > 0 && `${clipped} only in part`,
    wrongPen > 0 && `${wrongPen} with the other pen`,
    decoys > 0 && counted(decoys, 'decoy'),
    plain > 0 && counted(plain, 'plain phrase'),
    touched > 0 && `${touched} touched`,
    score.noiseWords > 0 && counted(score.noiseWords, 'other word'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The marking as a sum that can be checked by hand: "(2 - 1) / 3 = 0.33". */
export function sumOf(score: SignalScore, scoring: ItemScoring): string {
  if (score.blanket) return 'Nearly everything was marked, so marking earns 0.';
  if (score.signals.length === 0) return `1 − ${inShort(score.falseAlarms)} = ${inShort(score.score)}`;
  const weights = scoring.spans.filter((span) => span.role === 'signal').map((span) => span.weight ?? 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = total / weights.length;
  const cost = mean === 1 ? inShort(score.falseAlarms) : `${inShort(score.falseAlarms)} × ${inShort(mean)}`;
  const raw = (score.credit - score.falseAlarms * mean) / total;
  const floor = raw < 0 ? ', never below 0' : '';
  return `(${inShort(score.credit)} − ${cost}) / ${inShort(total)} = ${inShort(score.score)}${floor}`;
}

export const weighed = (scoring: ItemScoring): boolean => scoring.spans.some((span) => (span.weight ?? 1) > 1);
