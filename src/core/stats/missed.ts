import type { Placed } from './exam-progress.ts';
import { groupBy } from './group.ts';
import type { History, ItemHistory } from './history.ts';

/** The questions to come back to (ids as they are now), in the order of the bank's entries. */
export interface Missed {
  /** All of them. */
  readonly all: readonly string[];
  /** The last answer was not right. */
  readonly items: readonly string[];
  readonly byTask: ReadonlyMap<string, readonly string[]>;
  /** The last answer was right, with most of the signals unseen. */
  readonly lucky: readonly string[];
  /**
   * By signal or decoy id, where the last answer shows that it was what went wrong: a signal not found (missed or clipped) or a
   * decoy taken whole; lucky answers, too. A question with all signals found, or unmarked, is in no such group.
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

/** What is to be come back to of the questions in `entries`, grouped by task and by what went wrong. `previousIds` maps earlier ids of signals to those of now. */
export function missedList(
  entries: readonly Placed[],
  history: History,
  previousIds: ReadonlyMap<string, string> = new Map(),
): Missed {
  const again = entries.flatMap(({ id, task }) => {
    const item = history.items.get(id);
    return item?.missed || item?.lucky ? [{ id, task, missed: item.missed, wrong: [...wentWrong(item, previousIds)] }] : [];
  });
  const missed = again.filter((one) => one.missed);
  const ids = <K>(groups: Map<K, { readonly id: string }[]>) =>
    new Map([...groups].map(([key, own]) => [key, own.map(({ id }) => id)]));
  const pairs = again.flatMap(({ id, wrong }) => wrong.map((signal) => ({ id, signal })));
  return {
    all: again.map(({ id }) => id),
    items: missed.map(({ id }) => id),
    byTask: ids(groupBy(missed, ({ task }) => task)),
    lucky: again.filter((one) => !one.missed).map(({ id }) => id),
    bySignal: ids(groupBy(pairs, ({ signal }) => signal)),
  };
}
