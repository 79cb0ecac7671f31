/** A row of features and whether the thing is there. */
export interface Example {
  readonly features: readonly number[];
  readonly is: boolean;
}

const STEPS = 12;
/** Keeps weights small where examples are few, and the equations solvable where a feature never differs. */
const RIDGE = 1;

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0);

/** Solves `matrix` x = `right` by elimination with pivots; the matrix is symmetric and positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best));
    const at = rows.indexOf(pivot);
    const first = rows[column];
    if (first === undefined) continue;
    [rows[column], rows[at]] = [pivot, first];
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let n = column; n <= size; n += 1) row[n] = (row[n] ?? 0) - factor * (pivot[n] ?? 0);
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

/** The weights of a logistic model, by Newton's method with a ridge penalty. The first feature is taken for the constant: it is not penalized. */
export function fitLogistic(examples: readonly Example[]): readonly number[] {
  const size = examples[0]?.features.length ?? 0;
  let weights: number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, n) => (n === 0 ? 0 : -RIDGE * weight));
    const curve = weights.map((_, n): number[] => weights.map((__, m) => (n !== m ? 0 : n === 0 ? 1e-6 : RIDGE)));
    for (const { features, is } of examples) {
      const p = 1 / (1 + Math.exp(-dot(weights, features)));
      const spread = p * (1 - p);
      for (const [n, x] of features.entries()) {
        slope[n] = (slope[n] ?? 0) + x * (Number(is) - p);
        const row = curve[n];
        if (row) for (const [m, y] of features.entries()) row[m] = (row[m] ?? 0) + spread * x * y;
      }
    }
    const move = solve(curve, slope);
    weights = weights.map((weight, n) => weight + (move[n] ?? 0));
  }
  return weights;
}

/** How much speaks for it: the log odds. */
export const logOdds = (weights: readonly number[], features: readonly number[]): number => dot(weights, features);
