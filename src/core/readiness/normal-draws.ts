import { seededRandom } from '../session/random.ts';
import { inverseNormal } from '../signal/inverse-normal.ts';

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/**
 * Draws of independent standard normals, `dimensions` in each, as a seed gives them; `draws` is even, and more than twice the dimensions.
 * The second half mirrors the first (antithetic), so that means are exactly 0; the dimensions are made orthogonal (Gram and Schmidt), so
 * that variances are exactly 1 and correlations 0. Left as drawn, an unlucky seed would widen or narrow every prediction, always: a
 * learner sees but one seed. Source: docs/formulas.md#prediction (quadratic resampling, Barraquand 1995).
 */
export function normalDraws(seed: number, draws: number, dimensions: number): readonly (readonly number[])[] {
  const random = seededRandom(seed, 'readiness');
  const half = draws / 2;
  const columns: (readonly number[])[] = [];
  for (let dimension = 0; dimension < dimensions; dimension += 1) {
    // Kept off 0 and 1, whose deviates are infinite.
    let column = Array.from({ length: half }, () => inverseNormal(Math.min(1 - 1e-9, Math.max(1e-9, random()))));
    for (const other of columns) {
      const along = dot(column, other) / half;
      column = column.map((value, at) => value - along * (other[at] ?? 0));
    }
    const length = Math.sqrt(dot(column, column) / half);
    columns.push(column.map((value) => value / length));
  }
  const first = Array.from({ length: half }, (_, at) => columns.map((column) => column[at] ?? 0));
  return [...first, ...first.map((draw) => draw.map((z) => -z))];
}
