import type { Placed } from './exam-progress.ts';
import { groupBy } from './group.ts';
import type { History, ItemHistory } from './history.ts';

/** The missed questions (ids as they are now), in the order of the bank's entries. */
export interface Missed {
  readonly items: readonly string[];
  readonly byTask: ReadonlyMap<string, readonly string[]>;
  /**
   * By signal or decoy id, where the last answer shows that it was what went wrong: a signal not found (missed or clipped) or a
   * decoy taken whole. A missed question with all signals found, or unmarked, is in no such group.
   */
  readonly bySignal: ReadonlyMap<string, readonly string[]>;
}

function wentWrong({ last }: ItemHistory, previousIds: ReadonlyMap<string, string>): ReadonlySet<string> {
  const now = (signal: string) => previousIds.get(signal) ?? signal;
  const signals = last?.marked?.signals ?? [];
  const decoys = last?.marked?.decoys ?? [];
  return new Set([
    ...signals.flatMap(({ signal, state }) => (state === 'found' ? [] : [now(signal)])),
    ...decoys.flatMap(({ signal, taken }) => (signal !== null && taken === 1 ? [now(signal)] : [])),
  ]);
}

/**
 * The missed list (last answer wrong, or right by luck) of the questions in `entries`, grouped by task and by what went wrong. `formerly` maps
 * earlier ids of signals to those of now.
 */
export function missedList(
  entries: readonly Placed[],
  history: History,
  previousIds: ReadonlyMap<string, string> = new Map(),
): Missed {
  const missed = entries.flatMap(({ id, task }) => {
    const item = history.items.get(id);
    return item?.missed ? [{ id, task, wrong: [...wentWrong(item, previousIds)] }] : [];
  });
  const ids = <K>(groups: Map<K, { readonly id: string }[]>) =>
    new Map([...groups].map(([key, own]) => [key, own.map(({ id }) => id)]));
  const pairs = missed.flatMap(({ id, wrong }) => wrong.map((signal) => ({ id, signal })));
  return {
    items: missed.map(({ id }) => id),
    byTask: ids(groupBy(missed, ({ task }) => task)),
    bySignal: ids(groupBy(pairs, ({ signal }) => signal)),
  };
}
