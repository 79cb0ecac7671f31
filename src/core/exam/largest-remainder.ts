/**
 * Shares out a whole number by weights: each gets its whole part, what is left goes to the largest remainders (of equals, to the first).
 * `total`: from 0; `weights`: not negative, at least one above 0. The numbers sum to `total`.
 */
export function largestRemainder(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((all, value) => all + value, 0);
  // Equal remainders differ by a hair in floating point.
  const byRemainder = exact
    .map((value, at) => ({ at, rest: value - (whole[at] ?? 0) }))
    .toSorted((a, b) => (Math.abs(b.rest - a.rest) < 1e-9 ? a.at - b.at : b.rest - a.rest))
    .slice(0, left);
  const more = new Set(byRemainder.map(({ at }) => at));
  return whole.map((value, at) => value + (more.has(at) ? 1 : 0));
}
