/** Time constants of forgetting, days: no one knows a learner's own, so each is believed as much as the others. Source: docs/formulas.md#ability. */
export const TAUS = [20, 60, 180] as const;

const DAY = 86_400_000;

/** Days from one time to another, 0 where the other is earlier. */
export const daysBetween = (from: number, to: number): number => Math.max(0, (to - from) / DAY);

/** The practice in a domain at a time: each earlier answer counts for 1 when it is given, and for less with time, by each time constant. */
export interface Practice {
  /** When the domain was last answered, ms. */
  readonly at: number;
  /** As it was then, that answer included; one number for each time constant. */
  readonly sums: readonly number[];
}

/** The sums at a later time. */
export const practiceAt = ({ at, sums }: Practice, later: number): readonly number[] =>
  sums.map((sum, place) => sum * Math.exp(-daysBetween(at, later) / (TAUS[place] ?? 1)));
