import { type BankIndex, FEW_TASKS } from '../../core/item/pack.ts';
import type { Result } from '../../core/result.ts';
import { chooseItems } from '../../core/session/choose-items.ts';
import { foldHistory } from '../../core/stats/history.ts';
import { compareOn } from '../settings/settings.ts';
import { type BankFault, entriesOf, formerIds, reservedOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';
import type { PracticeWish } from './practice-wish.ts';

/** The task that an id of a question names. */
const taskIn = (id: string): string => id.split('/')[1] ?? '';

/**
 * The index with all that choosing from it takes: for a practice of few tasks, or of questions of few, their packs do, which the page has fetched. A
 * fault where that is not to be had.
 */
export async function indexFor(
  { loadTasks, loadWholeIndex }: Page,
  index: BankIndex,
  { items, signal, review, diagnostic, tasks }: PracticeWish,
): Promise<Result<BankIndex, BankFault>> {
  const named = [...new Set(items ? items.map(taskIn) : tasks)];
  if (!named[0] || named[FEW_TASKS] || signal || review || diagnostic) return loadWholeIndex(index);
  const known = await loadTasks(index, named);
  if (!known.ok || !items) return known;
  const ids = new Set(entriesOf(known.value).map(({ id }) => id));
  // Another may be kept for mock exams, or have another name by now.
  return items.every((id) => ids.has(id)) ? known : loadWholeIndex(index);
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
