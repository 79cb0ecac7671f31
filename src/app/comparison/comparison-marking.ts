import type { Item } from '../../core/item/item.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { MarkingMode } from '../../core/signal/mark.ts';
import { markingInComparison } from '../../core/stats/marking-in-comparison.ts';
import { currentFamily } from '../schedule/families-now.ts';
import type { Page } from '../shared/page.ts';
import { comparisonState } from './comparison-state.ts';

// Loaded only where the comparison is on.

/** How a question with a marking step is shown while the comparison is on: as wanted, or without. Once it has come to its end, as wanted. */
export async function markingFor(page: Page, index: BankIndex, item: Item, wanted: MarkingMode): Promise<MarkingMode> {
  const whole = await page.loadWholeIndex(index);
  const state = whole.ok ? comparisonState(page, whole.value) : undefined;
  if (!whole.ok || !state || state.comparison.outcome) return wanted;
  const { setup, compared } = state;
  const shown = { family: currentFamily(whole.value, item.family), cues: setup.cuesOf(item.id), wanted };
  return markingInComparison(shown, compared, setup, page.env.now());
}
