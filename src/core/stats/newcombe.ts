import { wilson } from './wilson.ts';

/** How many were right of how many; `total` from 1. */
interface Share {
  readonly right: number;
  readonly total: number;
}

export interface Difference {
  /** Share of the first less share of the second, -1..1, and its interval. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The difference of two independent shares with Newcombe's interval, made of the Wilson intervals of both (R. G. Newcombe, Statistics in
 * Medicine 17, 1998, 873-890, method 10). `z`: 1.96 for 95 %. Source: docs/formulas.md#shares.
 */
export function newcombe(a: Share, b: Share, z = 1.96): Difference {
  const [p, q] = [a.right / a.total, b.right / b.total];
  const [pLow, pHigh] = wilson(a.right, a.total, z);
  const [qLow, qHigh] = wilson(b.right, b.total, z);
  return {
    value: p - q,
    low: p - q - Math.hypot(p - pLow, qHigh - q),
    high: p - q + Math.hypot(pHigh - p, q - qLow),
  };
}
