import type { BankIndex } from '../../core/item/pack.ts';
import type { Result } from '../../core/result.ts';
import { chooseItems } from '../../core/session/choose-items.ts';
import { foldHistory } from '../../core/stats/history.ts';
import { compareOn } from '../settings/settings.ts';
import { type BankFault, entriesOf, formerIds, reservedOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';
import type { PracticeWish } from './practice-wish.ts';

/** The index with all that choosing from it takes: for a practice of one task its packs do, which the page has fetched. A fault where that is not to be had. */
export function indexFor(
  { loadTask, loadWholeIndex }: Page,
  index: BankIndex,
  { items, signal, review, tasks }: PracticeWish,
): Promise<Result<BankIndex, BankFault>> {
  const [task] = tasks;
  const byTask = !items && !signal && !review && task !== undefined && tasks.length === 1;
  return byTask ? loadTask(index, task) : loadWholeIndex(index);
}

/** The questions of a new practice, from the bank and what was answered so far. */
export async function chooseForPractice(
  page: Page,
  index: BankIndex,
  wish: PracticeWish,
  seed: number,
): Promise<readonly string[]> {
  if (wish.review || wish.diagnostic) {
    await page.openRecord();
    const { reviewItems, diagnosticItems } = await import('../today/today-store.ts');
    return wish.review ? reviewItems(page, index, wish.review, wish.most) : diagnosticItems(page, index, seed);
  }
  const entries = entriesOf(index);
  const history = foldHistory(page.$attempts.get(), formerIds(index), index.wrong);
  if (wish.items) {
    // A question kept for mock exams can be practiced once it was met in one.
    const known = new Set([...entries, ...reservedOf(index).filter(({ id }) => history.items.has(id))].map(({ id }) => id));
    return wish.items.filter((id) => known.has(id));
  }
  const starred = new Set([...page.$flags.get()].flatMap(([item, { starred }]) => (starred ? item : [])));
  const tasks = wish.tasks.length > 0 ? wish.tasks : index.packs.map((pack) => pack.task);
  const chosen = chooseItems(entries, history, { ...wish, tasks, starred }, seed);
  if (wish.which !== 'all' || wish.signal || !page.setting(compareOn(index.exam))) return chosen;
  const { withTests } = await import('../comparison/comparison-choice.ts');
  return withTests(page, index, chosen, { ...wish, tasks });
}
