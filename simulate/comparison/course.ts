import type { Attempt } from '../../src/core/session/attempt.ts';
import { seededRandom } from '../../src/core/session/random.ts';
import { type Compared, type ComparisonSetup, comparedFamilies, waitingFor } from '../../src/core/stats/compared-families.ts';
import { type MarkingComparison, markingComparison } from '../../src/core/stats/marking-comparison.ts';
import { markingInComparison } from '../../src/core/stats/marking-in-comparison.ts';
import { logistic, normal } from '../normal.ts';
import { makeAnswer } from './make-answer.ts';

const DAY = 86_400_000;
const A_DAY = 12;

export interface Course {
  readonly families: number;
  readonly cues: number;
  /** Tests an arm that were planned. */
  readonly arm: number;
  /** What having marked a cue once adds to the logit of reading it right later. */
  readonly effect: number;
}

/**
 * A learner who practices as the product lets them, from the first question to the end of the bank: a third of a day's questions are tests of what
 * waits, the rest is new, and what was missed comes again. Families differ in difficulty, cues in how well they are read; marking one teaches its cue,
 * however often it is met, so that both arms meet cues that the other taught.
 */
export function runCourse({ families, cues, arm, effect }: Course, seed: number): MarkingComparison {
  const random = seededRandom(seed, 'course');
  const ability = normal(random, 0.6, 0.6);
  const ease = Array.from({ length: families }, () => normal(random, 0, 0.8));
  const cueEase = Array.from({ length: cues }, () => normal(random, 0, 0.4));
  const cuesIn = Array.from({ length: families }, () => [0, 1].map(() => Math.floor(random() * cues)));
  const cuesOf = (item: string) => (cuesIn[Number(item)] ?? []).map(String);
  const setup: ComparisonSetup = { seed, switched: [0], previousIds: new Map(), cuesOf };
  const taught = new Set<number>();
  const missed: number[] = [];
  const log: Attempt[] = [];
  /** As it stands within a day, as the product works it out before each question: what is met today cannot wait for a test before tomorrow. */
  let compared: Compared = comparedFamilies(log, setup);
  const give = (n: number, day: number) => {
    const at = day * DAY + log.length;
    const marking = markingInComparison({ family: `${n}`, cues: cuesOf(`${n}`), wanted: 'guided' }, compared, setup, at);
    const waiting = compared.met.has(`${n}`) ? undefined : waitingFor(compared.families, cuesOf(`${n}`), at);
    const own = cuesIn[n] ?? [];
    const known = own.reduce((sum, cue) => sum + ((cueEase[cue] ?? 0) + (taught.has(cue) ? effect : 0)) / own.length, 0);
    const right = random() < logistic(ability + (ease[n] ?? 0) + known);
    if (marking !== 'off') for (const cue of own) taught.add(cue);
    if (!right) missed.push(n);
    const attempt = makeAnswer(`${n}`, right, { id: `${log.length}`, seq: log.length + 1, at, marking });
    log.push(attempt);
    compared = {
      families: compared.families.map((one) => (one === waiting ? { ...one, test: attempt } : one)),
      met: new Set([...compared.met, `${n}`]),
    };
  };
  let comparison = markingComparison([], arm);
  for (let day = 0; day < 200 && !comparison.outcome; day += 1) {
    compared = comparedFamilies(log, setup);
    comparison = markingComparison(compared.families, arm);
    const fresh = ease.map((_, n) => n).filter((n) => !compared.met.has(`${n}`));
    if (fresh.length === 0) break;
    const tests: number[] = [];
    for (const one of compared.families) {
      if (tests.length === A_DAY / 3) break;
      const test = fresh.find((n) => !tests.includes(n) && waitingFor([one], cuesOf(`${n}`), day * DAY));
      if (test !== undefined) tests.push(test);
    }
    const again = missed.splice(0, A_DAY / 4);
    const rest = fresh.filter((n) => !tests.includes(n)).slice(0, A_DAY - tests.length - again.length);
    for (const n of [...tests, ...again, ...rest]) give(n, day);
  }
  return markingComparison(comparedFamilies(log, setup).families, arm);
}
