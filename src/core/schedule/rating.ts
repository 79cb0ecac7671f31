import { isRight } from '../score/score.ts';
import type { AnswerAttempt, DrillAttempt } from '../session/attempt.ts';
import type { MarkingResult } from '../signal/marking-result.ts';
import type { Rating } from './memory.ts';

/** What of an answer decides its rating. */
type Graded = Pick<AnswerAttempt, 'score' | 'marked' | 'confidence'>;

/**
 * The rating of an answer. Wrong: Again. Right with less than a quarter of the signals seen, or guessed: Again, it was luck. Right with
 * less than .6 seen, or S below .5, or a decisive signal (weight 2) missed: Hard. Right, S from .9, sure, and not the first time: Easy.
 * Else Good. Without marking, unsure is Hard. Source: docs/formulas.md#rating.
 */
export function ratingOf({ score, marked, confidence }: Graded, firstExposure: boolean): Rating {
  if (!isRight(score) || confidence === 'guessed') return 1;
  if (!marked) return confidence === 'unsure' ? 2 : 3;
  const seen = marked.recall ?? 1;
  if (seen < 0.25) return 1;
  const decisiveMissed = marked.signals.some(({ weight, state }) => weight >= 2 && state === 'missed');
  if (seen < 0.6 || marked.score < 0.5 || decisiveMissed) return 2;
  return marked.score >= 0.9 && confidence === 'sure' && !firstExposure ? 4 : 3;
}

/** Whether an answer takes its family into the schedule: wrong, or right by luck. */
export const enters = (attempt: Graded & Pick<AnswerAttempt, 'cause'>): boolean =>
  !isRight(attempt.score) || attempt.cause === 'lucky' || ratingOf(attempt, true) === 1;

/** A rating of one signal or decoy. */
export interface SignalRating {
  readonly signal: string;
  readonly rating: Rating;
}

/** Ratings of what was met in a marking: missed Again, in part or with the wrong pen Hard, found Good; a decoy taken Again, touched Hard, left Good. */
export const signalRatings = (marked: MarkingResult): readonly SignalRating[] => [
  ...marked.signals.map(({ signal, state, pen }): SignalRating => {
    const rating = state === 'missed' ? 1 : state === 'clipped' || pen === 'wrong' ? 2 : 3;
    return { signal, rating };
  }),
  ...marked.decoys.flatMap(({ signal, taken }): readonly SignalRating[] =>
    signal === null ? [] : [{ signal, rating: taken === 1 ? 1 : taken > 0 ? 2 : 3 }],
  ),
];

/** The rating of a phrase judged in the drill. */
export const drillRating = ({ right, signal }: DrillAttempt): SignalRating => ({ signal, rating: right ? 3 : 1 });
