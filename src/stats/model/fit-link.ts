import type { CutPrior } from '../../core/exam/blueprint.ts';
import { normalShare } from '../../core/readiness/normal-share.ts';
import { examChance, type Link, SHIFT } from '../../core/readiness/predict.ts';

/** A learner of whom the outcome is known: ability on the exam's day and its uncertainty, logits. */
interface KnownOutcome {
  readonly ability: number;
  readonly sd: number;
  readonly passed: boolean;
}

interface ExamSize {
  /** Scored questions. */
  readonly questions: number;
  readonly cut: CutPrior;
}

/** The link with the standard errors of shift and of log slope. */
export interface FittedLink extends Link {
  readonly shiftError: number;
  readonly logSlopeError: number;
  /** By how many logits the exam seems easier than the questions to whoever is at the standard (below 0: harder), and its standard error. */
  readonly moved: number;
  readonly movedError: number;
}

/** Where a standard normal is looked at, and how much each place counts: Gauss and Hermite, nine places. */
const PLACES = [0, 1.0232556637891326, 2.0768479786778302, 3.2054290028564703, 4.512745863399783];
const WEIGHTS = [0.40634920634920635, 0.2440975028949394, 0.04991640676521787, 0.0027891413212317692, 2.234584400775e-5];
/** Before any outcome: how far the shift and the logarithm of the slope may lie from 0 (standard deviations). What few outcomes say is drawn there. */
const SHIFT_SPREAD = 0.5;
const SLOPE_SPREAD = 0.3;
const STEPS = 30;
const STEP = 1e-4;

/**
 * The chance of passing for a given link, by an ability that all domains share: the share right in a normal distribution about what the ability
 * makes expected. Close to what readiness draws, and quick enough to be asked for thousands of learners many times.
 */
export function chanceByLink(
  { ability, sd }: Omit<KnownOutcome, 'passed'>,
  { shift, slope }: Link,
  { questions, cut }: ExamSize,
): number {
  const spread = Math.hypot(slope * sd, SHIFT);
  let sum = 0;
  for (const [at, place] of PLACES.entries())
    for (const side of at === 0 ? [0] : [-1, 1]) {
      const p = examChance(slope * ability + shift + spread * place * side);
      sum += (WEIGHTS[at] ?? 0) * normalShare((p - cut.mean) / Math.sqrt((p * (1 - p)) / questions + cut.sd ** 2));
    }
  return sum;
}

/** The standing on the exam's own scale at which such a share is expected right. */
function standingAt(share: number): number {
  let [low, high] = [-8, 8];
  for (let n = 0; n < 50; n += 1) {
    const middle = (low + high) / 2;
    if (examChance(middle) < share) low = middle;
    else high = middle;
  }
  return low;
}

/** The link from bank to exam by ridge: what explains the outcomes best, drawn to a shift of 0 and a slope of 1. Source: docs/formulas.md#outcomes. */
export function fitLink(outcomes: readonly KnownOutcome[], exam: ExamSize): FittedLink {
  const density = (shift: number, log: number): number => {
    let sum = -0.5 * ((shift / SHIFT_SPREAD) ** 2 + (log / SLOPE_SPREAD) ** 2);
    for (const one of outcomes) {
      const chance = Math.min(1 - 1e-9, Math.max(1e-9, chanceByLink(one, { shift, slope: Math.exp(log) }, exam)));
      sum += Math.log(one.passed ? chance : 1 - chance);
    }
    return sum;
  };
  let [shift, log, here] = [0, 0, density(0, 0)];
  let [a, b, c] = [1, 0, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const [up, down] = [density(shift + STEP, log), density(shift - STEP, log)];
    const [more, less] = [density(shift, log + STEP), density(shift, log - STEP)];
    const both = density(shift + STEP, log + STEP);
    const [byShift, byLog] = [(up - down) / (2 * STEP), (more - less) / (2 * STEP)];
    // The observed information, made definite where the density is not round.
    a = Math.max(1 / SHIFT_SPREAD ** 2, (2 * here - up - down) / STEP ** 2);
    c = Math.max(1 / SLOPE_SPREAD ** 2, (2 * here - more - less) / STEP ** 2);
    b = -(both - up - more + here) / STEP ** 2;
    if (b * b >= a * c) b = 0;
    const determinant = a * c - b * b;
    const [toShift, toLog] = [(c * byShift - b * byLog) / determinant, (a * byLog - b * byShift) / determinant];
    let reach = 1;
    let there = density(shift + toShift, log + toLog);
    for (; there < here && reach > 1e-6; there = density(shift + reach * toShift, log + reach * toLog)) reach /= 2;
    if (there < here) break;
    [shift, log, here] = [shift + reach * toShift, log + reach * toLog, there];
    if (Math.abs(toShift) + Math.abs(toLog) < 1e-6) break;
  }
  const determinant = a * c - b * b;
  const slope = Math.exp(log);
  // The ability that the exam asks for, and what the link makes of it.
  const even = (standingAt(exam.cut.mean) - shift) / slope;
  const variance = (c + 2 * slope * even * -b + a * (slope * even) ** 2) / determinant / slope ** 2;
  return {
    ...{ shift, slope, shiftError: Math.sqrt(c / determinant), logSlopeError: Math.sqrt(a / determinant) },
    ...{ moved: shift + (slope - 1) * even, movedError: Math.sqrt(variance) },
  };
}
