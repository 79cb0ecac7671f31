/** Some questions that are each right with the same chance, 0..1. */
export interface Part {
  readonly questions: number;
  readonly chance: number;
}

/** Chances of 0, 1, 2, ... right of all, exactly: the Poisson-binomial distribution, by adding one question after the other. */
export function correctCountDistribution(parts: readonly Part[]): Float64Array {
  const total = parts.reduce((sum, { questions }) => sum + questions, 0);
  const chances = new Float64Array(total + 1);
  chances[0] = 1;
  let so = 0;
  for (const { questions, chance } of parts) {
    for (let n = 0; n < questions; n += 1) {
      so += 1;
      for (let right = so; right > 0; right -= 1)
        chances[right] = (chances[right] ?? 0) * (1 - chance) + (chances[right - 1] ?? 0) * chance;
      chances[0] = (chances[0] ?? 0) * (1 - chance);
    }
  }
  return chances;
}
