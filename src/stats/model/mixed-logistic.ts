import { choleskySolve } from '../../core/readiness/cholesky.ts';
import type { ArmAnswer } from './arm-answer.ts';
import { type Columns, columnsOf, densityOf, logistic, oddsAt, stepAt } from './mixed-step.ts';

interface MixedLogistic {
  /** Log odds of being right without marking, and what marking adds to them, with its standard error. */
  readonly base: number;
  readonly effect: number;
  readonly error: number;
  /** How far learners, and families, lie apart: standard deviations, logits. */
  readonly learnerSd: number;
  readonly familySd: number;
  /** What marking adds to the share right, over these learners and families, for an effect in logits. */
  readonly shareOf: (effect: number) => number;
}

const NEWTON = 25;
const LEAST = Math.log(0.02);
const MOST = Math.log(4);

/** The peak for given spreads (their logarithms), and how well these explain the answers (Laplace). */
interface Peak {
  readonly density: number;
  readonly state: Float64Array;
  readonly error: number;
}

function peakFor(columns: Columns, start: Float64Array, [logLearner, logFamily]: readonly [number, number]): Peak {
  const { learners, families } = columns;
  const size = families + 2;
  const precisions = [Math.exp(-2 * logLearner), Math.exp(-2 * logFamily)] as const;
  let state = start;
  let here = densityOf(columns, state, precisions);
  let step = stepAt(columns, state, precisions);
  for (let n = 0; n < NEWTON; n += 1) {
    let reach = 1;
    let next = state;
    let there = Number.NEGATIVE_INFINITY;
    for (; there < here && reach > 1e-4; reach /= 2) {
      const [scale, from, { moves }] = [reach, state, step];
      next = from.map((value, place) => value + scale * (moves[place] ?? 0));
      there = densityOf(columns, next, precisions);
    }
    const gained = there - here;
    if (gained < 0) break;
    [state, here] = [next, there];
    step = stepAt(columns, state, precisions);
    if (gained < 1e-4) break;
  }
  const unit = new Float64Array(size);
  unit[size - 1] = 1;
  const variance = choleskySolve(step.root, unit, size)[size - 1] ?? 0;
  return { density: here - learners * logLearner - families * logFamily - step.logs, state, error: Math.sqrt(variance) };
}

/**
 * Logistic regression with a random part for each learner and each family, by Laplace's approximation: fixed and random parts at the peak of their
 * density, the spreads where that explains the answers best. Source: docs/formulas.md#marking-pooled.
 */
export function fitMixedLogistic(answers: readonly ArmAnswer[]): MixedLogistic {
  const columns = columnsOf(answers);
  const { learners, families } = columns;
  // The spreads by steps that are halved where none helps.
  let spreads: readonly [number, number] = [Math.log(0.6), Math.log(0.4)];
  let best = peakFor(columns, new Float64Array(learners + families + 2), spreads);
  for (let step = 0.6; step > 0.1; step /= 2) {
    for (let helped = true; helped; ) {
      helped = false;
      for (const [learner, family] of [
        [step, 0],
        [-step, 0],
        [0, step],
        [0, -step],
      ] as const) {
        const within = (value: number) => Math.min(MOST, Math.max(LEAST, value));
        const tried = [within(spreads[0] + learner), within(spreads[1] + family)] as const;
        const found = peakFor(columns, best.state, tried);
        if (found.density <= best.density + 1e-3) continue;
        [best, spreads, helped] = [found, tried, true];
      }
    }
  }
  const { state, error } = best;
  const shareOf = (effect: number): number => {
    let sum = 0;
    for (let learner = 0; learner < learners; learner += 1)
      for (let answer = columns.from[learner] ?? 0; answer < (columns.from[learner + 1] ?? 0); answer += 1) {
        const without = oddsAt(columns, state, learner, answer);
        sum += logistic(without + effect) - logistic(without);
      }
    return sum / Math.max(1, answers.length);
  };
  return {
    ...{ base: state[learners + families] ?? 0, effect: state[learners + families + 1] ?? 0, error },
    ...{ learnerSd: Math.exp(spreads[0]), familySd: Math.exp(spreads[1]), shareOf },
  };
}
