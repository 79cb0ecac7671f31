import { armOf } from '../session/comparison-arm.ts';
import type { MarkingMode } from '../signal/mark.ts';
import { type Compared, type ComparisonSetup, waitingFor, wasOn } from './compared-families.ts';

/** A question that is about to be shown. */
export interface Shown {
  /** As it is called now. */
  readonly family: string;
  readonly cues: readonly string[];
  /** What was chosen in the settings. */
  readonly wanted: MarkingMode;
}

/**
 * How a question with a marking step is shown while the comparison is on; `wanted` where the comparison has nothing to say. A new family that tests
 * another comes unmarked, whatever arm that is in; any other goes by its coin, and keeps to it until what it taught was tested. `wanted` off stays
 * off. `now`: wall time, ms.
 */
export function markingInComparison(
  { family, cues, wanted }: Shown,
  { families, met }: Compared,
  setup: Pick<ComparisonSetup, 'seed' | 'switched'>,
  now: number,
): MarkingMode {
  if (!wasOn(setup, now)) return wanted;
  const byCoin = (id: string): MarkingMode => (armOf(id, setup.seed) === 'unmarked' ? 'off' : wanted);
  if (!met.has(family)) return waitingFor(families, cues, now) ? 'off' : byCoin(family);
  const own = families.find((one) => one.family === family);
  return own && !own.test ? byCoin(own.first.family) : wanted;
}
