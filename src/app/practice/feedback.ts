import type { ItemScoring } from '../../core/item/scoring.ts';
import type { AnswerAttempt } from '../../core/session/attempt.ts';
import type { SignalScore } from '../../core/signal/signal-score.ts';

/** An answered question with everything its feedback shows. `stored` is false where the record could not take it. */
export interface Feedback {
  readonly attempt: Omit<AnswerAttempt, 'device' | 'seq'>;
  readonly scoring: ItemScoring;
  readonly signalScore: SignalScore | null;
  readonly points: number;
  readonly stored: boolean;
}
