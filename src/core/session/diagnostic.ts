import { domainOf } from '../exam/domain-of.ts';
import type { IndexEntry } from '../item/pack.ts';
import type { History } from '../stats/history.ts';
import { seededRandom, shuffled } from './random.ts';

/** Questions of a diagnostic; more where there are more tasks. */
export const DIAGNOSTIC = 15;
const LEVELS = 3;

/**
 * Where to begin: one question of each task that was not seen yet, in the order of the tasks, then more of the heaviest domain up to fifteen. Levels
 * are mixed: one after the other, as far as a task has them.
 */
export function diagnostic(
  entries: readonly (IndexEntry & { readonly task: string })[],
  history: History,
  weights: Readonly<Record<string, number>>,
  seed: number,
): readonly string[] {
  const fresh = shuffled(entries, seededRandom(seed, 'diagnostic')).filter(({ family }) => !history.families.has(family));
  const tasks = [...new Set(entries.map(({ task }) => task))];
  const heaviest = Math.max(...tasks.map((task) => weights[domainOf(task)] ?? 0));
  const heavy = tasks.filter((task) => (weights[domainOf(task)] ?? 0) === heaviest);
  const chosen = new Map<string, string>();
  const take = (task: string): boolean => {
    const wanted = (chosen.size % LEVELS) + 1;
    const own = fresh.filter((one) => one.task === task && !chosen.has(one.family));
    const found = own.find(({ level }) => level === wanted) ?? own[0];
    if (found) chosen.set(found.family, found.id);
    return found !== undefined;
  };
  for (const task of tasks) take(task);
  for (let more = true; more && chosen.size < DIAGNOSTIC; )
    more = heavy.filter((task) => chosen.size < DIAGNOSTIC && take(task)).length > 0;
  return [...chosen.values()];
}
