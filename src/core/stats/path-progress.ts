import type { History } from './history.ts';

/** A question of the bank and the objective it asks. */
export interface Asked {
  readonly id: string;
  readonly objective: string;
}

/** How much of a lesson's practice was answered: questions on its objectives. */
export interface StepProgress {
  readonly items: number;
  readonly seen: number;
}

/** The practice behind each step of a path, in the order of the steps. */
export function pathProgress(
  steps: readonly { readonly objectives: readonly string[] }[],
  entries: readonly Asked[],
  history: Pick<History, 'items'>,
): readonly StepProgress[] {
  return steps.map(({ objectives }) => {
    const own = entries.filter(({ objective }) => objectives.includes(objective));
    return { items: own.length, seen: own.filter(({ id }) => history.items.has(id)).length };
  });
}
