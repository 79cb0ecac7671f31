const polynomial = (x: number, ...coefficients: readonly number[]): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

/**
 * z(p): the standard normal deviate below which a share p lies. For p from 1e-10 to 1 - 1e-10; error below 1e-6.
 * -Infinity at 0, Infinity at 1, NaN outside.
 * Source: docs/formulas.md#normal-deviate: M. J. Wichura, Algorithm AS 241 (PPND7), Applied Statistics 37 (1988) 477-484, without its branch for p < 1e-11.
 */
export function inverseNormal(p: number): number {
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q * polynomial(r, 3.3871327179, 50.434271938, 159.29113202, 59.10937472)) /
      polynomial(r, 1, 17.895169469, 78.757757664, 67.1875636)
    );
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p))) - 1.6;
  const z = polynomial(r, 1.4234372777, 2.75681539, 1.3067284816, 0.17023821103) / polynomial(r, 1, 0.7370016425, 0.12021132975);
  return q < 0 ? -z : z;
}
