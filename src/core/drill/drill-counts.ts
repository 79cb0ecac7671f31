import type { Attempt } from '../session/attempt.ts';

/** How often a signal or decoy was judged in the drill, and how often rightly. */
export interface DrillCount {
  readonly times: number;
  readonly right: number;
}

/** By signal or decoy id. `formerly` maps earlier ids of signals to those of now; `from`: the cards before, counted already. */
export function drillCounts(
  attempts: readonly Attempt[],
  previousIds: ReadonlyMap<string, string> = new Map(),
  from: ReadonlyMap<string, DrillCount> = new Map(),
): ReadonlyMap<string, DrillCount> {
  const counts = new Map(from);
  for (const attempt of attempts) {
    if (attempt.type !== 'drill') continue;
    const id = previousIds.get(attempt.signal) ?? attempt.signal;
    const { times, right } = counts.get(id) ?? { times: 0, right: 0 };
    counts.set(id, { times: times + 1, right: right + (attempt.right ? 1 : 0) });
  }
  return counts;
}
