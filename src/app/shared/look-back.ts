import * as m from '../../messages/en/shared.ts';
import type { Folds } from '../past/load-past.ts';
import type { Page } from './page.ts';
import { type ScreenState, screenState } from './screen-state.ts';

/** A screen that looks back at the record, or forward from it: review, plan, progress and their like. */
type LookBack = ScreenState<'loading' | 'ready'>;

export const lookBack = (): LookBack => screenState<'loading' | 'ready'>('loading');

/** Loads the folds that a screen is made of. */
export type LoadFolds = () => Promise<Folds>;

/**
 * Fetches the whole index, opens the record, side by side, and takes over what the log adds up to. Where the record cannot be opened `$record` says why,
 * and the screen shows without it.
 */
export async function openLookBack(
  page: Page,
  { $index, $phase, fault }: LookBack,
  exam: string,
  indexPath: string,
  loadFolds?: LoadFolds,
): Promise<void> {
  const opening = page.openLight('none');
  const coding = loadFolds && Promise.all([import('../past/load-past.ts'), loadFolds()]);
  // Told below, where it is waited for.
  coding?.catch(() => undefined);
  const index = await page.loadIndex(exam, indexPath);
  if (!index.ok) return fault(index.error.message);
  await opening;
  try {
    const code = await coding;
    if (code) await code[0].loadPast(page, index.value, code[1]);
  } catch {
    return fault(m.aPartOfThisPageCouldNot);
  }
  $index.set(index.value);
  $phase.set('ready');
}
