import { groupBy } from './group.ts';
import type { History } from './history.ts';

/** A question of the bank and the task it belongs to. */
export interface Placed {
  readonly id: string;
  readonly task: string;
}

/** Numbers of questions of a task: in the bank, seen, last answered right, and right not by luck. */
export interface TaskProgress {
  readonly task: string;
  readonly items: number;
  readonly seen: number;
  readonly right: number;
  /** Last answer right and not lucky: solid, or known where nothing was marked. */
  readonly solid: number;
}

/** How far a learner has come, by task in the order of the entries. Counts what is in the bank now; questions taken out of it don't count. */
export function examProgress(entries: readonly Placed[], history: History): readonly TaskProgress[] {
  return [...groupBy(entries, ({ task }) => task)].map(([task, own]) => {
    const seen = own.flatMap(({ id }) => history.items.get(id) ?? []);
    return {
      task,
      items: own.length,
      seen: seen.length,
      right: seen.filter(({ right }) => right).length,
      solid: seen.filter(({ right, lucky }) => right && !lucky).length,
    };
  });
}
