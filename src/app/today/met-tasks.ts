import { domainOf } from '../../core/exam/domain-of.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { Tally } from '../../core/past/tally-past.ts';
import type { TaskFacts } from '../../core/today/today-facts.ts';
import { entriesOf, reservedOf } from '../shared/bank-store.ts';

/** The tasks that have questions to practice, in the order of the bank, with how far each was met. */
export function metTasks(index: BankIndex, { seen, firsts: met }: Tally): readonly TaskFacts[] {
  const entries = entriesOf(index);
  const taskOf = new Map([...entries, ...reservedOf(index)].map(({ id, task }) => [id, task]));
  const firsts = [...met.values()].map(({ item, task, right }) => ({ task: taskOf.get(item) ?? task, right }));
  const tasks = [...new Set(entries.map(({ task }) => task))];
  const inDomain = (domain: string): number => tasks.filter((task) => domainOf(task) === domain).length;
  return tasks.map((task): TaskFacts => {
    const met = firsts.filter((one) => one.task === task);
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
