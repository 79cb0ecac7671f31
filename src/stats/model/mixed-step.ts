import { choleskyRoot, choleskySolve } from '../../core/readiness/cholesky.ts';
import type { ArmAnswer } from './arm-answer.ts';

export const logistic = (u: number): number => 1 / (1 + Math.exp(-u));

/** Answers as columns, those of a learner one after the other. */
export interface Columns {
  readonly learners: number;
  readonly families: number;
  /** Where each learner's begin, and the end. */
  readonly from: Int32Array;
  readonly family: Int32Array;
  readonly marked: Uint8Array;
  readonly right: Uint8Array;
}

export function columnsOf(answers: readonly ArmAnswer[]): Columns {
  const sorted = answers.toSorted((a, b) => a.learner - b.learner);
  const learners = (sorted.at(-1)?.learner ?? -1) + 1;
  const from = new Int32Array(learners + 1);
  for (const { learner } of sorted) from[learner + 1] = (from[learner + 1] ?? 0) + 1;
  for (let learner = 0; learner < learners; learner += 1) from[learner + 1] = (from[learner + 1] ?? 0) + (from[learner] ?? 0);
  return {
    ...{ learners, from, families: sorted.reduce((most, { family }) => Math.max(most, family + 1), 0) },
    family: Int32Array.from(sorted, ({ family }) => family),
    marked: Uint8Array.from(sorted, ({ marked }) => (marked ? 1 : 0)),
    right: Uint8Array.from(sorted, ({ right }) => (right ? 1 : 0)),
  };
}

/** Log odds of an answer without marking; learners, then families, base and effect are the state. */
export const oddsAt = ({ learners, families, family }: Columns, state: Float64Array, learner: number, answer: number): number =>
  (state[learner] ?? 0) + (state[learners + (family[answer] ?? 0)] ?? 0) + (state[learners + families] ?? 0);

/** Precision of a learner's and of a family's part. */
type Precisions = readonly [learner: number, family: number];

export function densityOf(columns: Columns, state: Float64Array, [byLearner, byFamily]: Precisions): number {
  const { learners, families, from, marked, right } = columns;
  const effect = state[learners + families + 1] ?? 0;
  let sum = 0;
  for (let learner = 0; learner < learners; learner += 1)
    for (let answer = from[learner] ?? 0; answer < (from[learner + 1] ?? 0); answer += 1) {
      const u = oddsAt(columns, state, learner, answer) + (marked[answer] ? effect : 0);
      sum -= Math.log1p(Math.exp(right[answer] ? -u : u));
    }
  for (let place = 0; place < learners + families; place += 1)
    sum -= ((state[place] ?? 0) ** 2 / 2) * (place < learners ? byLearner : byFamily);
  return sum;
}

/** One step of Newton's, and half the log determinant of what is known of the random parts; the root of what is solved for together. */
interface Step {
  readonly moves: Float64Array;
  readonly logs: number;
  readonly root: Float64Array;
}

/** Learners are eliminated one by one, so that only families and the two fixed parts are solved for together. */
export function stepAt(columns: Columns, state: Float64Array, [byLearner, byFamily]: Precisions): Step {
  const { learners, families, from, family, marked, right } = columns;
  const size = families + 2;
  const matrix = new Float64Array(size * size);
  const pull = new Float64Array(size);
  const diagonals = new Float64Array(learners);
  const pulls = new Float64Array(learners);
  const effect = state[learners + families + 1] ?? 0;
  const part = new Float64Array(size);
  // The parts of each learner that are not 0: places and weights, one learner's after the other's.
  const places: number[] = [];
  const weights: number[] = [];
  const ends = new Int32Array(learners + 1);
  let logs = 0;
  for (let at = 0; at < families; at += 1) {
    matrix[at * size + at] = byFamily;
    pull[at] = -byFamily * (state[learners + at] ?? 0);
  }
  for (let learner = 0; learner < learners; learner += 1) {
    const own: number[] = [families, families + 1];
    let diagonal = byLearner;
    let along = -byLearner * (state[learner] ?? 0);
    part[families] = 0;
    part[families + 1] = 0;
    for (let answer = from[learner] ?? 0; answer < (from[learner + 1] ?? 0); answer += 1) {
      const [at, is] = [family[answer] ?? 0, marked[answer] ?? 0];
      const p = logistic(oddsAt(columns, state, learner, answer) + effect * is);
      const [weight, rest] = [p * (1 - p), (right[answer] ?? 0) - p];
      if (!own.includes(at)) {
        own.push(at);
        part[at] = 0;
      }
      diagonal += weight;
      along += rest;
      const rows = is ? [at, families, families + 1] : [at, families];
      for (const row of rows) {
        pull[row] = (pull[row] ?? 0) + rest;
        part[row] = (part[row] ?? 0) + weight;
        for (const column of rows) matrix[row * size + column] = (matrix[row * size + column] ?? 0) + weight;
      }
    }
    for (const row of own) {
      const weight = (part[row] ?? 0) / diagonal;
      pull[row] = (pull[row] ?? 0) - weight * along;
      for (const column of own) matrix[row * size + column] = (matrix[row * size + column] ?? 0) - weight * (part[column] ?? 0);
      places.push(row);
      weights.push(part[row] ?? 0);
    }
    ends[learner + 1] = places.length;
    diagonals[learner] = diagonal;
    pulls[learner] = along;
    logs += Math.log(diagonal) / 2;
  }
  const root = choleskyRoot(matrix, size);
  for (let at = 0; at < families; at += 1) logs += Math.log(root[at * size + at] ?? 1);
  const move = choleskySolve(root, pull, size);
  const moves = new Float64Array(learners + size);
  moves.set(move, learners);
  for (let learner = 0; learner < learners; learner += 1) {
    let along = pulls[learner] ?? 0;
    for (let at = ends[learner] ?? 0; at < (ends[learner + 1] ?? 0); at += 1)
      along -= (weights[at] ?? 0) * (move[places[at] ?? 0] ?? 0);
    moves[learner] = along / (diagonals[learner] ?? 1);
  }
  return { moves, logs, root };
}
