import type { Item } from '../../core/item/item.ts';
import type { PracticeState } from './practice-state.ts';
import type { PracticeWish } from './practice-wish.ts';

/** The question that came with the page, where that is wished for: then it comes first, and its options as a page shows them. */
export function givenFor(
  { $given }: PracticeState,
  { tasks, kinds, which, signal, items, review, diagnostic }: PracticeWish,
): Item | undefined {
  const given = $given.get();
  if (!given || items || signal || review || diagnostic || which === 'missed' || which === 'starred') return undefined;
  return kinds.includes(given.kind) && (tasks.length === 0 || tasks.includes(given.task)) ? given : undefined;
}
