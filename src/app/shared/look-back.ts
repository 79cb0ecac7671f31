import type { Page } from './page.ts';
import { type ScreenState, screenState } from './screen-state.ts';

/** A screen that looks back at the record, or forward from it: review, plan, progress and their like. */
type LookBack = ScreenState<'loading' | 'ready'>;

export const lookBack = (): LookBack => screenState<'loading' | 'ready'>('loading');

/** Fetches the whole index and opens the record, side by side. Where the record cannot be opened `$record` says why, and the screen shows without it. */
export async function openLookBack(
  { loadIndex, openRecord }: Page,
  { $index, $phase, fault }: LookBack,
  exam: string,
  indexPath: string,
): Promise<void> {
  const opening = openRecord();
  const index = await loadIndex(exam, indexPath);
  if (!index.ok) return fault(index.error.message);
  await opening;
  $index.set(index.value);
  $phase.set('ready');
}
