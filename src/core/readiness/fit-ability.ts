import type { CellTable } from './cell-table.ts';
import { choleskyInverse, choleskyRoot, choleskySolve } from './cholesky.ts';

/** What is believed of a learner after some answers: a Gaussian over the bases of the domains and, last, the rate, which is cut at 0. */
export interface Posterior {
  readonly mean: Float64Array;
  /** Row by row. */
  readonly covariance: Float64Array;
}

/** Spread of true difficulties about what is held for them, folded into the slope (probit approximation of a logistic-normal mean). */
export const SLOPE = 1 / Math.sqrt(1 + (0.7 ** 2 * Math.PI) / 8);
/** Before any answer: variance common to all domains, and each one's own. */
const COMMON = 0.9 ** 2;
const OWN = 0.45 ** 2;
/** What one answer gives, before any. */
const RATE = 0.006;
const RATE_VARIANCE = 0.012 ** 2;

const STEPS = 40;
const HALVINGS = 12;
const SMALLEST_STEP = 1e-8;

/** The inverse of the bases' covariance, and of the rate's. */
export function priorPrecision(domains: number): Float64Array {
  const size = domains + 1;
  const shared = COMMON / (OWN * (OWN + domains * COMMON));
  const precision = new Float64Array(size * size);
  for (let row = 0; row < domains; row += 1)
    for (let column = 0; column < domains; column += 1) precision[row * size + column] = (row === column ? 1 / OWN : 0) - shared;
  precision[size * size - 1] = 1 / RATE_VARIANCE;
  return precision;
}

/** How a state explains the answers: log density, its gradient, and the information of the answers (Fisher) with the prior's. */
interface Look {
  readonly density: number;
  readonly gradient: Float64Array;
  readonly precision: Float64Array;
}

function look(state: Float64Array, prior: Float64Array, table: CellTable, cells: number, tau: number): Look {
  const size = state.length;
  const rate = size - 1;
  const precision = Float64Array.from(prior);
  const gradient = new Float64Array(size);
  let density = 0;
  for (let row = 0; row < size; row += 1) {
    let pull = 0;
    for (let column = 0; column < size; column += 1)
      pull += (prior[row * size + column] ?? 0) * ((state[column] ?? 0) - (column === rate ? RATE : 0));
    gradient[row] = -pull;
    density -= 0.5 * pull * ((state[row] ?? 0) - (row === rate ? RATE : 0));
  }
  const { domain, difficulty, floor, answers, right } = table;
  const practice = table.practice[tau] ?? answers;
  for (let cell = 0; cell < cells; cell += 1) {
    const at = domain[cell] ?? 0;
    const practiced = practice[cell] ?? 0;
    const c = floor[cell] ?? 0;
    const rights = right[cell] ?? 0;
    const all = answers[cell] ?? 0;
    const u = SLOPE * ((state[at] ?? 0) + (state[rate] ?? 0) * practiced - (difficulty[cell] ?? 0));
    const s = 1 / (1 + Math.exp(-u));
    const not = 1 - s;
    const p = c + (1 - c) * s;
    // log(1 - p), but for what does not change.
    const missed = u > 0 ? -u + Math.log(s) : Math.log(not);
    density += (rights > 0 ? rights * Math.log(p) : 0) + (all - rights) * missed;
    const slope = SLOPE * ((rights * (1 - c) * s * not) / p - (all - rights) * s);
    // dp^2 / (p (1 - p)), with 1 - p = (1 - c)(1 - s) divided out, so that it stays finite where p comes to 1.
    const information = (all * (1 - c) * s * s * not * SLOPE ** 2) / p;
    gradient[at] = (gradient[at] ?? 0) + slope;
    gradient[rate] = (gradient[rate] ?? 0) + slope * practiced;
    precision[at * size + at] = (precision[at * size + at] ?? 0) + information;
    precision[at * size + rate] = (precision[at * size + rate] ?? 0) + information * practiced;
    precision[rate * size + at] = (precision[rate * size + at] ?? 0) + information * practiced;
    precision[rate * size + rate] = (precision[rate * size + rate] ?? 0) + information * practiced * practiced;
  }
  return { density, gradient, precision };
}

/** One step of scoring; where it would make the rate negative, the best one that ends with a rate of 0. */
function stepFrom(state: Float64Array, { gradient, precision }: Look): Float64Array {
  const size = state.length;
  const rate = size - 1;
  const step = choleskySolve(choleskyRoot(precision, size), gradient, size);
  const now = state[rate] ?? 0;
  if (now + (step[rate] ?? 0) >= 0) return step;
  const bases = new Float64Array(rate * rate);
  const pull = new Float64Array(rate);
  for (let row = 0; row < rate; row += 1) {
    for (let column = 0; column < rate; column += 1) bases[row * rate + column] = precision[row * size + column] ?? 0;
    pull[row] = (gradient[row] ?? 0) + now * (precision[row * size + rate] ?? 0);
  }
  const cut = new Float64Array(size);
  cut.set(choleskySolve(choleskyRoot(bases, rate), pull, rate));
  cut[rate] = -now;
  return cut;
}

/**
 * The state that explains the first cells of a table best for one time constant, and how sure it is: the peak of its density (MAP) by Fisher
 * scoring, halved where a step overshoots, with a Gaussian about it (Laplace). Where the peak lies at a rate of 0, the Gaussian is the one
 * that has the peak's slope there. Source: docs/formulas.md#ability.
 */
export function fitAbility(table: CellTable, cells: number, tau: number): Posterior {
  const domains = table.domains.length;
  const size = domains + 1;
  const prior = priorPrecision(domains);
  let state: Float64Array = new Float64Array(size);
  state[domains] = RATE;
  let here = look(state, prior, table, cells, tau);
  let last: Float64Array = new Float64Array(size);
  let reach = 1;
  for (let n = 0; n < STEPS; n += 1) {
    const step = stepFrom(state, here);
    // Many misses of what should have been remembered make steps too long, forth and back.
    const back = step.reduce((sum, value, at) => sum + value * (last[at] ?? 0), 0) < 0;
    reach = back ? reach / 2 : Math.min(1, reach * 2);
    let next = state;
    let there = here;
    for (let halved = 0; halved < HALVINGS; halved += 1, reach /= 2) {
      const from = state;
      const scale = reach;
      next = from.map((value, at) => value + scale * (step[at] ?? 0));
      there = look(next, prior, table, cells, tau);
      if (there.density >= here.density) break;
    }
    if (there.density < here.density) break;
    [state, here, last] = [next, there, step];
    if (step.every((value) => Math.abs(value) < SMALLEST_STEP)) break;
  }
  const lower = choleskyRoot(here.precision, size);
  const rest = choleskySolve(lower, here.gradient, size);
  return { mean: state.map((value, at) => value + (rest[at] ?? 0)), covariance: choleskyInverse(lower, size) };
}
