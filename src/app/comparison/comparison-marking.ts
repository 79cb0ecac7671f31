import type { Item } from '../../core/item/item.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { MarkingMode } from '../../core/signal/mark.ts';
import { markingInComparison } from '../../core/stats/marking-in-comparison.ts';
import type { Page } from '../shared/page.ts';
import { comparisonSetup } from './comparison-setup.ts';

// Loaded only where the comparison is on.

/** How a question with a marking step is shown while the comparison is on: as wanted, or without. */
export function markingFor(page: Page, index: BankIndex, item: Item, wanted: MarkingMode): MarkingMode {
  const setup = comparisonSetup(page, index);
  return setup ? markingInComparison(item.family, page.$attempts.get(), setup, wanted, page.env.now()) : wanted;
}
