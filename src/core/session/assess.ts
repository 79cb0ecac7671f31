import type { Item } from '../item/item.ts';
import type { Response } from '../item/response.ts';
import type { ItemScoring } from '../item/scoring.ts';
import { isRight, type Score } from '../score/score.ts';
import { scoreResponse } from '../score/score-response.ts';
import { type Cause, causeOf } from '../signal/cause.ts';
import type { Mark } from '../signal/mark.ts';
import { type Marking, markItem } from '../signal/mark-item.ts';
import type { MarkingResult } from '../signal/marking-result.ts';
import type { SignalScore } from '../signal/signal-score.ts';

interface Assessment {
  /** A, as the exam scores. */
  readonly score: Score;
  /** Null without a marking step or with marking off. */
  readonly marked: MarkingResult | null;
  readonly signalScore: SignalScore | null;
  readonly cause: Cause;
  /** Practice points, 0..1: .6 A + .4 S, or A where there is no marking. */
  readonly points: number;
}

/** Everything an answered question comes to. Source: docs/formulas.md#practice-points and docs/formulas.md#cause. */
export function assess(
  item: Item,
  scoring: ItemScoring,
  { response, marks }: { readonly response: Response | null; readonly marks: readonly Mark[] },
  marking: Marking,
): Assessment {
  const score = scoreResponse(item, scoring, response);
  const done = markItem(item, scoring, marks, marking);
  const answer = isRight(score) ? 1 : 0;
  return {
    score,
    marked: done?.result ?? null,
    signalScore: done?.score ?? null,
    cause: causeOf(scoring, response, score, done?.result ?? null),
    points: done ? 0.6 * answer + 0.4 * done.score.score : answer,
  };
}
