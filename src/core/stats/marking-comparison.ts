import { isRight } from '../score/score.ts';
import type { Arm } from '../session/comparison-arm.ts';
import type { ComparedFamily } from './compared-families.ts';
import { type Difference, newcombe } from './newcombe.ts';

/** From so many tested families an arm on, the difference is told. */
export const ENOUGH_AN_ARM = 40;

/** What became of the families of an arm. `right` of `total`: at their test. */
export interface ArmResult {
  readonly right: number;
  readonly total: number;
  /** Met once, and not tested yet. */
  readonly waiting: number;
  /** Of all families of the arm, those that were really met as the coin said. */
  readonly kept: number;
}

/** Whether marking helps: answers right, days later and without marking, to what was first met with it and without it. */
export interface MarkingComparison {
  readonly marked: ArmResult;
  readonly unmarked: ArmResult;
  /** Share right of the marked arm less that of the other, with its 95 % interval; null while an arm has too few. */
  readonly difference: Difference | null;
}

/** Sums up the families that take part (see `comparedFamilies`). A test without an answer counts as wrong. */
export function markingComparison(families: readonly ComparedFamily[]): MarkingComparison {
  const resultOf = (arm: Arm): ArmResult => {
    const own = families.filter((one) => one.arm === arm);
    const tests = own.flatMap(({ test }) => test ?? []);
    return {
      right: tests.filter(({ score }) => isRight(score)).length,
      total: tests.length,
      waiting: own.length - tests.length,
      kept: own.filter(({ kept }) => kept).length,
    };
  };
  const [marked, unmarked] = [resultOf('marked'), resultOf('unmarked')];
  const enough = Math.min(marked.total, unmarked.total) >= ENOUGH_AN_ARM;
  return { marked, unmarked, difference: enough ? newcombe(marked, unmarked) : null };
}
