import { isRight } from '../score/score.ts';
import type { AnswerAttempt } from '../session/attempt.ts';

/** Right, with most of the signals unseen. Where nothing was marked at all, nothing is said of what was seen. */
export const isLucky = ({ score, cause, marks }: Pick<AnswerAttempt, 'score' | 'cause' | 'marks'>): boolean =>
  isRight(score) && cause === 'lucky' && marks.length > 0;
