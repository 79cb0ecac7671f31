import type { BankIndex, IndexEntry } from '../../core/item/pack.ts';
import type { Choice } from '../../core/session/choose-items.ts';
import { mixIn, roomFor } from '../../core/session/mix-in.ts';
import { waitingFor } from '../../core/stats/compared-families.ts';
import { entriesOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';
import { comparisonState } from './comparison-state.ts';

// Loaded only where the comparison is on.

/** Whether a question has a marking step, as far as a whole index can tell: only such questions have signals or decoys. */
const hasMarking = ({ signals }: Pick<IndexEntry, 'signals'>): boolean => signals.length > 0;

/**
 * The questions of a practice, with tests mixed in for families of the comparison that wait for one: for those met longest ago first, in both arms
 * alike, each a new question of another family with a cue of theirs. Without this tests would come by chance, and rarely.
 */
export async function withTests(
  page: Page,
  index: BankIndex,
  chosen: readonly string[],
  { tasks, kinds, count }: Pick<Choice, 'tasks' | 'kinds' | 'count'>,
): Promise<readonly string[]> {
  const whole = await page.loadWholeIndex(index);
  const state = whole.ok ? comparisonState(page, whole.value) : undefined;
  if (!whole.ok || !state || state.comparison.outcome) return chosen;
  const { families, met } = state.compared;
  const entries = entriesOf(whole.value);
  const fresh = entries.filter(
    (one) => hasMarking(one) && !met.has(one.family) && tasks.includes(one.task) && kinds.includes(one.kind),
  );
  const now = page.env.now();
  const tests: IndexEntry[] = [];
  for (const one of families) {
    if (tests.length === roomFor(count)) break;
    const used = (family: string) => tests.some((test) => test.family === family);
    const test = fresh.find(({ family, signals }) => !used(family) && waitingFor([one], signals, now));
    if (test) tests.push(test);
  }
  const tested = new Set(tests.map(({ family }) => family));
  const familyOf = new Map(entries.map(({ id, family }) => [id, family]));
  const others = chosen.filter((id) => !tested.has(familyOf.get(id) ?? id));
  return mixIn(
    others,
    tests.map(({ id }) => id),
    count,
  );
}
