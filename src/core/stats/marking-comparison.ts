import { isRight } from '../score/score.ts';
import type { Arm } from '../session/comparison-arm.ts';
import type { ComparedFamily } from './compared-families.ts';
import { BOUNDS, LEAST_ALONE, looksOf } from './comparison-plan.ts';
import { type Difference, newcombe } from './newcombe.ts';

/** How many of an arm there are. Nothing here tells how they came out. */
export interface ArmCount {
  readonly tested: number;
  /** Met once, and not tested yet. */
  readonly waiting: number;
  /** Of all families of the arm, those that were really met as the coin said. */
  readonly kept: number;
}

/** What came out, once it may be told: at a look whose interval leaves no difference out, or at the last. */
export interface Outcome {
  /** Tests that were looked at, and those right. */
  readonly tests: Readonly<Record<Arm, number>>;
  readonly right: Readonly<Record<Arm, number>>;
  /** Share right of the marked arm less that of the other, with the interval that belongs to the look. */
  readonly difference: Difference;
  readonly verdict: 'marking' | 'no marking' | 'none';
}

/** Whether marking helps: right at first sight and without marking, days later, in another family of the same cue. */
export interface MarkingComparison {
  readonly arms: Readonly<Record<Arm, ArmCount>>;
  /** Tests an arm at each look. Empty where there are too few questions for a verdict of its own. */
  readonly looks: readonly number[];
  /** Looks taken so far. */
  readonly looked: number;
  /** The tests still needed, of both arms together, until it is looked at next; null where that will not be. */
  readonly more: number | null;
  readonly outcome: Outcome | null;
}

interface Test {
  readonly arm: Arm;
  readonly right: boolean;
}

const countIn = (tests: readonly Test[], arm: Arm): number => tests.filter((one) => one.arm === arm).length;

/**
 * All tests up to the one with which both arms have so many; undefined before. All of both, as the first so many of each would end at different
 * times: who learns on the way would then do better in the arm that came later.
 */
function testsUpTo(tests: readonly Test[], size: number): readonly Test[] | undefined {
  const count = { marked: 0, unmarked: 0 };
  for (const [at, { arm }] of tests.entries()) {
    count[arm] += 1;
    if (Math.min(count.marked, count.unmarked) === size) return tests.slice(0, at + 1);
  }
  return undefined;
}

/** The outcome at a look, whatever was tested since. */
function outcomeAt(look: number, tests: readonly Test[]): Outcome {
  const total = { marked: countIn(tests, 'marked'), unmarked: countIn(tests, 'unmarked') };
  const ofRight = tests.filter((one) => one.right);
  const right = { marked: countIn(ofRight, 'marked'), unmarked: countIn(ofRight, 'unmarked') };
  const z = BOUNDS[look] ?? BOUNDS[2];
  const difference = newcombe({ right: right.marked, total: total.marked }, { right: right.unmarked, total: total.unmarked }, z);
  const verdict = difference.low > 0 ? 'marking' : difference.high < 0 ? 'no marking' : 'none';
  return { tests: total, right, difference, verdict };
}

/**
 * Sums up the families that take part (see `comparedFamilies`). `planned`: tests an arm, settled before it started. It is looked at three times, and
 * between looks nothing is told of the difference; looking at every answer and stopping when it looks good would find one that is not there in many
 * cases. A test without an answer counts as wrong. Source: docs/formulas.md#with-or-without-marking.
 */
export function markingComparison(families: readonly ComparedFamily[], planned: number): MarkingComparison {
  const tests = families
    .toSorted((a, b) => a.tested - b.tested)
    .flatMap(({ arm, test }): readonly Test[] => (test ? [{ arm, right: isRight(test.score) }] : []));
  const countOf = (arm: Arm): ArmCount => {
    const own = families.filter((one) => one.arm === arm);
    const tested = countIn(tests, arm);
    return { tested, waiting: own.length - tested, kept: own.filter(({ kept }) => kept).length };
  };
  const arms = { marked: countOf('marked'), unmarked: countOf('unmarked') };
  const looks = planned < LEAST_ALONE ? [] : looksOf(planned);
  for (const [look, size] of looks.entries()) {
    const seen = testsUpTo(tests, size);
    if (!seen) {
      const short = (arm: Arm): number => Math.max(0, size - arms[arm].tested);
      return { arms, looks, looked: look, more: short('marked') + short('unmarked'), outcome: null };
    }
    const outcome = outcomeAt(look, seen);
    if (outcome.verdict !== 'none' || look === looks.length - 1) return { arms, looks, looked: look + 1, more: null, outcome };
  }
  return { arms, looks, looked: 0, more: null, outcome: null };
}
