/** A measured figure, for a person. */
export interface Figure {
  readonly what: string;
  readonly value: string;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Median time of a synchronous piece of work, ms. */
export function timed(work: () => unknown, rounds = 5): number {
  return median(
    Array.from({ length: rounds }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    }),
  );
}
