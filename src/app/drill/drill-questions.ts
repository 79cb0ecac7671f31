import type { DrillQuestion } from '../../core/drill/choose-cards.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { BankFault } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';

/**
 * Both halves of the questions that a round is made from, by id: none of those kept for mock exams. Without a network those that are here will do;
 * what did not load is asked for again at the next call. A fault only where nothing is to be had.
 */
export async function drillQuestions(
  { loadItem, loadScoring }: Page,
  index: BankIndex,
  ids: readonly string[],
): Promise<Result<ReadonlyMap<string, DrillQuestion>, BankFault>> {
  const questions = new Map<string, DrillQuestion>();
  let fault: BankFault | undefined;
  await Promise.all(
    ids.map(async (id) => {
      const [item, scoring] = await Promise.all([loadItem(index, id), loadScoring(index, id)]);
      if (!item.ok) fault ??= item.error;
      else if (!scoring.ok) fault ??= scoring.error;
      else questions.set(id, { item: item.value, scoring: scoring.value, reserved: false });
    }),
  );
  return fault && questions.size === 0 ? err(fault) : ok(questions);
}
