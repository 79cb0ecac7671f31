import { domainOf } from '../exam/domain-of.ts';
import { largestRemainder } from '../exam/largest-remainder.ts';
import { KINDS } from '../item/item.ts';
import type { IndexEntry } from '../item/pack.ts';
import { chooseItems } from '../session/choose-items.ts';
import { seededRandom, shuffled } from '../session/random.ts';
import type { History } from '../stats/history.ts';

interface Drawing {
  readonly count: number;
  /** None means all. */
  readonly tasks: readonly string[];
  /** Shares of the exam by domain. */
  readonly weights: Readonly<Record<string, number>>;
  readonly history: History;
  readonly seed: number;
}

/**
 * The questions of an assignment that names only how many, and of which tasks: domains by their weights in the exam, unseen questions first. What a domain lacks the
 * others give.
 */
export function drawAssigned(
  entries: readonly (IndexEntry & { readonly task: string })[],
  { count, tasks, weights, history, seed }: Drawing,
): readonly string[] {
  const fitting = entries.filter(({ task }) => tasks.length === 0 || tasks.includes(task));
  const domains = [...new Set(fitting.map(({ task }) => domainOf(task)))].toSorted();
  const shares = domains.map((domain) => weights[domain] ?? 0);
  const even = shares.every((share) => share === 0);
  const quotas = largestRemainder(
    count,
    shares.map((share) => (even ? 1 : share)),
  );
  const choose = (from: typeof fitting, most: number) =>
    chooseItems(
      from,
      history,
      { tasks: from.map(({ task }) => task), kinds: KINDS, which: 'all', count: most, starred: new Set() },
      seed,
    );
  const chosen = domains.flatMap((domain, at) =>
    choose(
      fitting.filter(({ task }) => domainOf(task) === domain),
      quotas[at] ?? 0,
    ),
  );
  const rest = choose(
    fitting.filter(({ id }) => !chosen.includes(id)),
    count - chosen.length,
  );
  return shuffled([...chosen, ...rest], seededRandom(seed, 'assigned'));
}
