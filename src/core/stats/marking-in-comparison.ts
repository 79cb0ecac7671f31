import type { Attempt } from '../session/attempt.ts';
import { armOf } from '../session/comparison-arm.ts';
import type { MarkingMode } from '../signal/mark.ts';
import { type ComparisonSetup, comparedFamilies, isRipe, wasOn } from './compared-families.ts';

/**
 * How a question with a marking step is shown while the comparison is on; `wanted` where the comparison has nothing to say. A family not met
 * yet goes by its coin, and so does what comes of it in the first day; from then on it comes unmarked, in both arms, until it was tested.
 * `wanted` off stays off. `now`: wall time, ms.
 */
export function markingInComparison(
  family: string,
  attempts: readonly Attempt[],
  setup: Pick<ComparisonSetup, 'seed' | 'switched' | 'previousIds'>,
  wanted: MarkingMode,
  now: number,
): MarkingMode {
  if (!wasOn(setup, now)) return wanted;
  const byCoin = (id: string): MarkingMode => (armOf(id, setup.seed) === 'unmarked' ? 'off' : wanted);
  const own = attempts.filter((one) => one.type !== 'drill' && (setup.previousIds.get(one.family) ?? one.family) === family);
  if (own.length === 0) return byCoin(family);
  const [met] = comparedFamilies(own, { ...setup, isScenario: () => true });
  if (!met || met.test) return wanted;
  return isRipe(met, now) ? 'off' : byCoin(met.first.family);
}
