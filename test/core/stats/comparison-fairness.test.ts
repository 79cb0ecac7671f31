import { describe, expect, it } from 'vitest';
import type { AnswerAttempt } from '../../../src/core/session/attempt.ts';
import { seededRandom } from '../../../src/core/session/random.ts';
import { comparedFamilies, isRipe } from '../../../src/core/stats/compared-families.ts';
import { markingComparison } from '../../../src/core/stats/marking-comparison.ts';
import { markingInComparison } from '../../../src/core/stats/marking-in-comparison.ts';
import { newcombe } from '../../../src/core/stats/newcombe.ts';
import { answer } from '../make-item.ts';

const DAY = 86_400_000;
const FAMILIES = 120;
const logistic = (x: number) => 1 / (1 + Math.exp(-x));

interface Course {
  /** What marking at first adds to the logit of a right answer later. */
  readonly effect: number;
  readonly days: number;
  /** So many families that wait for their test are mixed in each day; the product mixes in up to a third. */
  readonly tests: number;
}

/**
 * A learner who practices as the product lets them: each day new scenarios, what waits for its test (at most a third), and what was missed,
 * in which right-by-luck counts only where there was marking. Families differ in difficulty.
 */
function learner(seed: number, { effect, days, tests: aDay }: Course): readonly AnswerAttempt[] {
  const random = seededRandom(seed, 'learner');
  const setup = { seed, switched: [0], previousIds: new Map<string, string>(), isScenario: () => true };
  const ease = Array.from({ length: FAMILIES }, () => 2.4 * (random() + random() - 1));
  const log: AnswerAttempt[] = [];
  const own = new Map<string, AnswerAttempt[]>();
  const give = (n: number, day: number) => {
    const family = `f${n}`;
    const before = own.get(family) ?? [];
    const at = day * DAY + log.length;
    const marking = markingInComparison(family, before, setup, 'guided', at);
    const metMarked = before[0]?.marking === 'guided';
    const right = random() < logistic((ease[n] ?? 0) + 0.4 * before.length + (metMarked ? effect : 0));
    const lucky = right && marking !== 'off' && random() < 0.35;
    const cause = right ? (lucky ? 'lucky' : marking === 'off' ? 'known' : 'solid') : marking === 'off' ? 'not-known' : 'unseen';
    const attempt = answer(family, log.length + 1, right, { at, marking, cause });
    log.push(attempt);
    own.set(family, [...before, attempt]);
  };
  const numberOf = (family: string) => Number(family.slice(1));
  for (let day = 0; day < days; day += 1) {
    const fresh = Array.from({ length: 5 }, (_, n) => day * 5 + n).filter((n) => n < FAMILIES);
    const waiting = comparedFamilies(log, setup).filter((one) => !one.test && isRipe(one, day * DAY));
    const tests = waiting.slice(0, aDay).map(({ family }) => numberOf(family));
    const missed = [...own.values()]
      .flatMap((list) => list.at(-1) ?? [])
      .filter(({ cause, at }) => cause !== 'solid' && cause !== 'known' && day * DAY - at >= 0.9 * DAY)
      .map(({ family }) => numberOf(family))
      .filter((n) => !tests.includes(n))
      .slice(0, 4);
    for (const n of [...tests, ...missed, ...fresh]) give(n, day);
  }
  return log;
}

const LEARNERS = 80;

function summed(course: Course) {
  const found = Array.from({ length: LEARNERS }, (_, n) => {
    const setup = { seed: n + 1, switched: [0], previousIds: new Map<string, string>(), isScenario: () => true };
    const { marked, unmarked } = markingComparison(comparedFamilies(learner(n + 1, course), setup));
    return newcombe(marked, unmarked);
  });
  return {
    mean: found.reduce((sum, { value }) => sum + value, 0) / LEARNERS,
    covered: (truth: number) => found.filter(({ low, high }) => low <= truth && truth <= high).length / LEARNERS,
  };
}

describe('the comparison, over simulated learners', () => {
  it.each([20, 45])('finds no difference after %i days where marking does nothing, and its interval covers that', (days) => {
    const { mean, covered } = summed({ effect: 0, days, tests: 3 });
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(covered(0)).toBeGreaterThan(0.92);
  });

  it('would find one that is not there if only what was missed came back: that is why tests are mixed in', () => {
    expect(summed({ effect: 0, days: 20, tests: 0 }).mean).toBeGreaterThan(0.03);
  });

  it('finds one that is there, and its interval leaves chance out for many', () => {
    const { mean, covered } = summed({ effect: 0.8, days: 45, tests: 3 });
    expect(mean).toBeGreaterThan(0.1);
    expect(mean).toBeLessThan(0.2);
    expect(covered(0)).toBeLessThan(0.65);
  });
});
