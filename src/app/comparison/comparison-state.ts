import type { BankIndex } from '../../core/item/pack.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import { type Compared, type ComparisonSetup, comparedFamilies } from '../../core/stats/compared-families.ts';
import { armSize, familiesWithCues, pairsIn } from '../../core/stats/comparison-plan.ts';
import { type MarkingComparison, markingComparison } from '../../core/stats/marking-comparison.ts';
import { standingOf } from '../correction/standing.ts';
import { compareArm } from '../settings/settings.ts';
import { entriesOf, reservedOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';
import { comparisonSetup } from './comparison-setup.ts';

// Loaded only where the comparison is on, or is told of.

/** The comparison as it stands. */
interface ComparisonState {
  readonly setup: ComparisonSetup;
  readonly compared: Compared;
  readonly comparison: MarkingComparison;
  /** Tests an arm that it was planned with. */
  readonly planned: number;
}

const kept = new WeakMap<
  BankIndex,
  { readonly from: readonly Attempt[]; readonly times: string; readonly state: ComparisonState }
>();

/** How the comparison stands; undefined where it was never turned on. `index`: the whole one, as only it knows cues; `from`: the log, or the first meeting with each family. */
export function comparisonState(
  page: Page,
  index: BankIndex,
  from = standingOf(index, page.$attempts.get()),
): ComparisonState | undefined {
  const given = comparisonSetup(page, index);
  if (!given) return undefined;
  const arm = page.setting(compareArm(index.exam));
  const times = `${given.seed} ${given.switched} ${arm}`;
  const known = kept.get(index);
  if (known && known.from === from && known.times === times) return known.state;
  const cues = new Map([...entriesOf(index), ...reservedOf(index)].map(({ id, signals }) => [id, signals]));
  const setup = { ...given, cuesOf: (item: string) => cues.get(item) ?? [] };
  const compared = comparedFamilies(from, setup);
  // One that was begun before its size was settled has that of the bank.
  const planned = arm ?? armSize(pairsIn(familiesWithCues(entriesOf(index))));
  const state = { setup, compared, comparison: markingComparison(compared.families, planned), planned };
  kept.set(index, { from, times, state });
  return state;
}
