import { choleskyRoot } from '../../src/core/readiness/cholesky.ts';
import { type ExamDraws, type ExamShape, type Prediction, predict } from '../../src/core/readiness/predict.ts';
import type { Attempt } from '../../src/core/session/attempt.ts';
import { ageAbility, startAbility, updateAbility } from './ability.ts';
import { daysBetween, firstExposures } from './first-exposures.ts';

/** What the first model told, up to version 0.6: a filter over first exposures, whose mean time never lowered. Kept to be compared with. */
export function firstPrediction(
  attempts: readonly Attempt[],
  domains: readonly string[],
  now: number,
  exam: ExamShape,
  draws: ExamDraws,
): Prediction {
  const exposures = firstExposures(attempts, new Map(), now);
  const last = exposures.at(-1);
  const { mean, covariance } = ageAbility(updateAbility(startAbility(domains), exposures), last ? daysBetween(last.at, now) : 0);
  const none = new Float64Array(domains.length);
  const outlook = { mean: Float64Array.from(mean), gained: none, tilt: none, center: 0, spread: 1, left: 0.5, wandered: 0 };
  return predict(domains, [{ ...outlook, root: choleskyRoot(covariance, domains.length) }], exam, draws);
}
