import { armOf } from '../../src/core/session/comparison-arm.ts';
import { type Random, seededRandom } from '../../src/core/session/random.ts';
import type { ComparedFamily } from '../../src/core/stats/compared-families.ts';
import { markingComparison } from '../../src/core/stats/marking-comparison.ts';
import { newcombe } from '../../src/core/stats/newcombe.ts';
import { makeAnswer } from './make-answer.ts';
import type { Truth } from './scenarios.ts';

export interface Verdicts {
  readonly truth: string;
  readonly arm: number;
  readonly learners: number;
  /** Share of learners told that marking helps, that it does not, and either of it before the last look. */
  readonly helps: number;
  readonly hurts: number;
  readonly early: number;
  /** Mean tests an arm at the end. */
  readonly tests: number;
  /** Share told either, had it been looked at after every test from 40 an arm on, at 95 %: the rule of before. */
  readonly everyTest: number;
}

/** Tests of a learner until both arms have their size, in an order and by a coin as in the product. */
function testsOf(truth: Truth, arm: number, learner: number, random: Random): readonly ComparedFamily[] {
  const families: ComparedFamily[] = [];
  const count = { marked: 0, unmarked: 0 };
  for (let n = 0; Math.min(count.marked, count.unmarked) < arm; n += 1) {
    const own = armOf(`f${n}`, learner);
    const right = random() < truth[own](Math.min(1, n / (2 * arm)));
    count[own] += 1;
    families.push({
      ...{ family: `f${n}`, arm: own, first: makeAnswer(`f${n}`, true), kept: true, cues: [] },
      test: makeAnswer(`t${n}`, right),
      tested: n,
    });
  }
  return families;
}

/** Whether looking after every test would ever have found a difference. */
function foundByPeeking(families: readonly ComparedFamily[]): boolean {
  const sums = { marked: { right: 0, total: 0 }, unmarked: { right: 0, total: 0 } };
  for (const { arm, test } of families) {
    sums[arm].total += 1;
    sums[arm].right += test?.score.outcome === 'scored' && test.score.earned === 1 ? 1 : 0;
    if (Math.min(sums.marked.total, sums.unmarked.total) < 40) continue;
    const { low, high } = newcombe(sums.marked, sums.unmarked);
    if (low > 0 || high < 0) return true;
  }
  return false;
}

/** What the shipped rule tells learners of whom the truth is known. */
export function verdictsOf(truth: Truth, arm: number, learners: number, seed: number): Verdicts {
  const random = seededRandom(seed, `${truth.name} ${arm}`);
  const sums = { helps: 0, hurts: 0, early: 0, tests: 0, everyTest: 0 };
  for (let learner = 0; learner < learners; learner += 1) {
    const families = testsOf(truth, arm, seed * 1_000_000 + learner, random);
    const { outcome } = markingComparison(families, arm);
    if (outcome?.verdict === 'marking') sums.helps += 1;
    if (outcome?.verdict === 'no marking') sums.hurts += 1;
    const size = outcome ? Math.min(outcome.tests.marked, outcome.tests.unmarked) : arm;
    if (size < arm) sums.early += 1;
    sums.tests += size;
    sums.everyTest += foundByPeeking(families) ? 1 : 0;
  }
  const { helps, hurts, early, tests, everyTest } = sums;
  return {
    ...{ truth: truth.name, arm, learners },
    ...{ helps: helps / learners, hurts: hurts / learners, early: early / learners },
    ...{ tests: tests / learners, everyTest: everyTest / learners },
  };
}
