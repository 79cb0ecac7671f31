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
  // One after the other in one list: this is most of what checking a bank again takes.
  const all = Float64Array.from(examples.flatMap(({ features }) => features));
  const weights = new Float64Array(size);
  const [slope, curve] = [new Float64Array(size), new Float64Array(size * size)];
  const at = (list: Float64Array, place: number): number => list[place] ?? 0;
  for (let step = 0; step < STEPS; step += 1) {
    for (let n = 0; n < size; n += 1) {
      slope[n] = n === 0 ? 0 : -RIDGE * at(weights, n);
      for (let m = 0; m < size; m += 1) curve[n * size + m] = n !== m ? 0 : n === 0 ? 1e-6 : RIDGE;
    }
    for (let row = 0; row < examples.length; row += 1) {
      const from = row * size;
      let odds = 0;
      for (let n = 0; n < size; n += 1) odds += at(weights, n) * at(all, from + n);
      const p = 1 / (1 + Math.exp(-odds));
      const spread = p * (1 - p);
      const off = Number(examples[row]?.is) - p;
      for (let n = 0; n < size; n += 1) {
        const x = at(all, from + n);
        slope[n] = at(slope, n) + x * off;
        const weighed = spread * x;
        for (let m = 0; m < size; m += 1) curve[n * size + m] = at(curve, n * size + m) + weighed * at(all, from + m);
      }
    }
    const rows = Array.from({ length: size }, (_, n) => [...curve.subarray(n * size, (n + 1) * size)]);
    const move = solve(rows, [...slope]);
    for (let n = 0; n < size; n += 1) weights[n] = at(weights, n) + (move[n] ?? 0);
  }
  return [...weights];
}

/** How much speaks for it: the log odds. */
export const logOdds = (weights: readonly number[], features: readonly number[]): number => dot(weights, features);
