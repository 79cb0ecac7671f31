import type { Item } from '../../core/item/item.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { MarkingMode } from '../../core/signal/mark.ts';
import { markingInComparison } from '../../core/stats/marking-in-comparison.ts';
import { $attempts } from '../shared/record-store.ts';
import { world } from '../shared/world.ts';
import { comparisonSetup } from './comparison-setup.ts';

// Loaded only where the comparison is on.

/** How a question with a marking step is shown while the comparison is on: as wanted, or without. */
export function markingFor(index: BankIndex, item: Item, wanted: MarkingMode): MarkingMode {
  const setup = comparisonSetup(index);
  return setup ? markingInComparison(item.family, $attempts.get(), setup, wanted, world().now()) : wanted;
}
