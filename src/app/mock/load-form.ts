import type { Item } from '../../core/item/item.ts';
import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { Page } from '../shared/page.ts';
import type { MockState } from './mock-exam-state.ts';

/** Fetches every question of a form, so that the network may go. False, and said, where one is not to be had. */
export async function loadForm(
  { loadItem }: Page,
  { $index, $items, fault }: MockState,
  { form }: Pick<MockExam, 'form'>,
): Promise<boolean> {
  const index = $index.get();
  if (!index) return false;
  const items = new Map<string, Item>();
  for (const { item } of form.items) {
    const loaded = await loadItem(index, item);
    // A question taken out of the bank meanwhile is passed over; it counts nothing.
    if (loaded.ok) items.set(item, loaded.value);
    else if (!loaded.error.gone) {
      fault(loaded.error.message);
      return false;
    }
  }
  $items.set(items);
  return true;
}
