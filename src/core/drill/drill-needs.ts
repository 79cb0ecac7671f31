import type { Attempt } from '../session/attempt.ts';
import { signalStats } from '../stats/signal-stats.ts';

/** How often a signal or decoy was met, and how often that went wrong (halves for clipped phrases). */
interface DrillNeed {
  readonly times: number;
  readonly wrong: number;
}

/** A share of mistakes with one right and one wrong added, so that what was never met stands in the middle, and once is not always. */
export const needOf = ({ times, wrong }: DrillNeed): number => (wrong + 1) / (times + 2);

export const NEVER_MET: DrillNeed = { times: 0, wrong: 0 };

/**
 * By signal or decoy id: signals missed, clipped or marked with the wrong pen, decoys taken, and either misjudged in earlier drills.
 * `formerly` maps earlier ids of signals to those of now.
 */
export function drillNeeds(
  attempts: readonly Attempt[],
  previousIds: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, DrillNeed> {
  const needs = new Map<string, DrillNeed>();
  const add = (id: string, times: number, wrong: number) => {
    const before = needs.get(id) ?? NEVER_MET;
    needs.set(id, { times: before.times + times, wrong: before.wrong + wrong });
  };
  for (const { signals, decoys } of Object.values(signalStats(attempts, previousIds))) {
    for (const [id, { times, clipped, missed, penJudged, penRight }] of signals) {
      add(id, times + penJudged, missed + clipped / 2 + penJudged - penRight);
    }
    for (const [id, { times, taken }] of decoys) add(id, times, taken);
  }
  for (const attempt of attempts) {
    if (attempt.type === 'drill') add(previousIds.get(attempt.signal) ?? attempt.signal, 1, attempt.right ? 0 : 1);
  }
  return needs;
}
