/**
 * Wilson's interval for a share of `right` out of `total`, 0..1 (Wilson 1927). `z`: 1.96 for 95 %. Without any observation: 0 to 1.
 * Source: docs/formulas.md#shares.
 */
export function wilson(right: number, total: number, z = 1.96): readonly [low: number, high: number] {
  if (total <= 0) return [0, 1];
  const p = right / total;
  const scale = 1 + (z * z) / total;
  const middle = (p + (z * z) / (2 * total)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
