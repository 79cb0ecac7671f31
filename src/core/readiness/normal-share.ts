/** Where the series gives way to the continued fraction. */
const FAR = 3;

/**
 * The share of a standard normal distribution below x: for the middle the series of Marsaglia (Journal of Statistical Software 11 (4), 2004),
 * for the ends Laplace's continued fraction; relative error below 1e-9 for x up to 3, 1e-7 beyond. Source: docs/formulas.md#normal-deviate.
 */
export function normalShare(x: number): number {
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (Math.abs(x) <= FAR) {
    let [sum, term] = [x, x];
    for (let n = 3; n < 60; n += 2) {
      term *= (x * x) / n;
      sum += term;
    }
    return 0.5 + density * sum;
  }
  let fraction = Math.abs(x);
  for (let n = 30; n > 0; n -= 1) fraction = Math.abs(x) + n / fraction;
  return x < 0 ? density / fraction : 1 - density / fraction;
}
