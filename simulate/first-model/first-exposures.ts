import { domainOf } from '../../src/core/exam/domain-of.ts';
import { isRight } from '../../src/core/score/score.ts';
import type { Attempt } from '../../src/core/session/attempt.ts';
import { timeline } from '../../src/core/stats/timeline.ts';
import type { FirstExposure } from './ability.ts';

const DAY = 86_400_000;
/** Longer gaps count as this: by then everything is uncertain anyway, and a clock may have been years off. */
const LONGEST_GAP = 3650;

/** A first exposure with when it was, ms: never before the one before it, nor after now, whatever a clock said. */
export type TimedExposure = FirstExposure & { readonly at: number };

/** Days from one time to another: 0 where a clock went back, ten years at most. */
export const daysBetween = (from: number, to: number): number => Math.min(LONGEST_GAP, Math.max(0, (to - from) / DAY));

/**
 * The first exposures in the attempt log, in their order: the first answer to each family, unless its answer was opened before. What the
 * log says counts, not what the page believed when it stored the attempt; the drill counts for nothing here. `formerly` maps earlier ids
 * to those of now. Clocks may be wrong: what lies after `now` counts as now, and days are counted from the latest time met, so that a
 * clock that goes back and forth makes no days of its own.
 */
export function firstExposures(
  attempts: readonly Attempt[],
  previousIds: ReadonlyMap<string, string>,
  now: number,
): readonly TimedExposure[] {
  const met = new Set<string>();
  const exposures: TimedExposure[] = [];
  let latest: number | undefined;
  for (const attempt of timeline(attempts)) {
    if (attempt.type === 'drill') continue;
    const family = previousIds.get(attempt.family) ?? attempt.family;
    if (met.has(family)) continue;
    met.add(family);
    if (attempt.type === 'exposure') continue;
    const { task, level, chance, score } = attempt;
    const before = latest ?? Math.min(attempt.at, now);
    const at = Math.max(before, Math.min(attempt.at, now));
    latest = at;
    exposures.push({ domain: domainOf(task), level, chance, right: isRight(score), days: daysBetween(before, at), at });
  }
  return exposures;
}
