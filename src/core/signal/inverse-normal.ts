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
      (q * (((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)) /
      (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1)
    );
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p))) - 1.6;
  const z =
    (((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777) / ((0.12021132975 * r + 0.7370016425) * r + 1);
  return q < 0 ? -z : z;
}
