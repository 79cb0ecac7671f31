// Small symmetric matrices, row by row in one array.

/** The lower triangle whose square is the matrix (Cholesky and Banachiewicz); pivots that rounding made negative count as 0. */
export function choleskyRoot(matrix: ArrayLike<number>, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row * size + column] ?? 0;
      for (let k = 0; k < column; k += 1) rest -= (lower[row * size + k] ?? 0) * (lower[column * size + k] ?? 0);
      const pivot = lower[column * size + column] ?? 0;
      lower[row * size + column] = row === column ? Math.sqrt(Math.max(0, rest)) : pivot > 0 ? rest / pivot : 0;
    }
  }
  return lower;
}

/** What times the matrix gives the vector, the matrix being given by its root. */
export function choleskySolve(lower: Float64Array, vector: ArrayLike<number>, size: number): Float64Array {
  const found = Float64Array.from({ length: size }, (_, at) => vector[at] ?? 0);
  for (let row = 0; row < size; row += 1) {
    let rest = found[row] ?? 0;
    for (let k = 0; k < row; k += 1) rest -= (lower[row * size + k] ?? 0) * (found[k] ?? 0);
    found[row] = rest / (lower[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = found[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) rest -= (lower[k * size + row] ?? 0) * (found[k] ?? 0);
    found[row] = rest / (lower[row * size + row] ?? 1);
  }
  return found;
}

/** The inverse of a matrix given by its root. */
export function choleskyInverse(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column += 1) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    const own = choleskySolve(lower, unit, size);
    for (let row = 0; row < size; row += 1) inverse[row * size + column] = own[row] ?? 0;
  }
  return inverse;
}
