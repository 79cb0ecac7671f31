/** Two ends, the lower first. */
export type Interval = readonly [low: number, high: number];

/** The 95 % interval of a correlation over so many pairs, by Fisher's z; -1 to 1 where there are too few. Source: docs/formulas.md#statistics-for-instructors. */
export function correlationInterval(r: number, pairs: number): Interval {
  if (pairs <= 3 || Math.abs(r) >= 1) return [-1, 1];
  const [z, half] = [Math.atanh(r), 1.96 / Math.sqrt(pairs - 3)];
  return [Math.tanh(z - half), Math.tanh(z + half)];
}
