import { domainOf } from '../../core/exam/domain-of.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { isRight } from '../../core/score/score.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import { timeline } from '../../core/stats/timeline.ts';
import type { TaskFacts } from '../../core/today/today-facts.ts';
import { entriesOf, formerIds, reservedOf } from '../shared/bank-store.ts';

/** The tasks that have questions to practice, in the order of the bank, with how far each was met. `attempts`: of this exam, in the families of now. */
export function metTasks(index: BankIndex, attempts: readonly Attempt[]): readonly TaskFacts[] {
  const entries = entriesOf(index);
  const previousIds = formerIds(index);
  const taskOf = new Map([...entries, ...reservedOf(index)].map(({ id, task }) => [id, task]));
  const seen = new Set<string>();
  const firsts = new Map<string, { readonly task: string; readonly right: boolean }>();
  for (const one of timeline(attempts)) {
    if (one.type === 'drill') continue;
    const item = previousIds.get(one.item) ?? one.item;
    seen.add(item);
    if (one.type === 'exposure' || firsts.has(one.family)) continue;
    firsts.set(one.family, { task: taskOf.get(item) ?? one.task, right: isRight(one.score) });
  }
  const tasks = [...new Set(entries.map(({ task }) => task))];
  const inDomain = (domain: string): number => tasks.filter((task) => domainOf(task) === domain).length;
  return tasks.map((task): TaskFacts => {
    const met = [...firsts.values()].filter((one) => one.task === task);
    const domain = domainOf(task);
    return {
      task,
      weight: (index.weights[domain] ?? 0) / inDomain(domain),
      met: met.length,
      right: met.filter(({ right }) => right).length,
      unseen: entries.filter((one) => one.task === task && !seen.has(one.id)).length,
    };
  });
}
