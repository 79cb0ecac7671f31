import type { BankIndex, IndexEntry } from '../../core/item/pack.ts';
import type { Choice } from '../../core/session/choose-items.ts';
import { mixIn, roomFor } from '../../core/session/mix-in.ts';
import { comparedFamilies, isRipe } from '../../core/stats/compared-families.ts';
import { foldHistory } from '../../core/stats/history.ts';
import { standingOf } from '../correction/standing.ts';
import { entriesOf, formerIds } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';
import { comparisonSetup } from './comparison-setup.ts';

// Loaded only where the comparison is on.

/** Whether a question has a marking step, as far as a whole index can tell: only such questions have signals or decoys. */
export const hasMarking = ({ signals }: Pick<IndexEntry, 'signals'>): boolean => signals.length > 0;

/**
 * The questions of a practice, with families of the comparison that wait for their test mixed in: those met longest ago first, in both arms
 * alike. Without this only what was missed would come back, and what counts as missed differs between the arms.
 */
export async function withTests(
  page: Page,
  index: BankIndex,
  chosen: readonly string[],
  { tasks, kinds, count }: Pick<Choice, 'tasks' | 'kinds' | 'count'>,
): Promise<readonly string[]> {
  const setup = comparisonSetup(page, index);
  const whole = await page.loadWholeIndex(index);
  if (!setup || !whole.ok) return chosen;
  const attempts = standingOf(index, page.$attempts.get());
  const entries = entriesOf(whole.value).filter(hasMarking);
  const scenarios = new Set(entries.map(({ id }) => id));
  const { items } = foldHistory(attempts, formerIds(index));
  const waiting = comparedFamilies(attempts, { ...setup, isScenario: (id) => scenarios.has(id) }).filter(
    (one) => !one.test && isRipe(one, page.env.now()),
  );
  const fitting = waiting.flatMap(({ family }) => {
    const own = entries.filter((one) => one.family === family && tasks.includes(one.task) && kinds.includes(one.kind));
    return own.find(({ id }) => !items.has(id)) ?? own[0] ?? [];
  });
  const tests = fitting.slice(0, roomFor(count));
  const tested = new Set(tests.map(({ family }) => family));
  const familyOf = new Map(entries.map(({ id, family }) => [id, family]));
  const others = chosen.filter((id) => !tested.has(familyOf.get(id) ?? id));
  return mixIn(
    others,
    tests.map(({ id }) => id),
    count,
  );
}
