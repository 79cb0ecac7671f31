/** Some questions that are each right with the same chance, 0..1. */
export interface Part {
  readonly questions: number;
  readonly chance: number;
}

/**
 * Adds questions of one chance to the distribution of how many of `asked` are right, in place: exact, the Poisson-binomial distribution. Two
 * questions a round, as every readiness figure needs thousands of these. Answers how many are asked then.
 */
export function addToCount(chances: Float64Array, asked: number, questions: number, chance: number): number {
  const not = 1 - chance;
  const [both, one, none] = [chance * chance, 2 * chance * not, not * not];
  const all = asked + questions;
  let so = asked;
  while (so + 2 <= all) {
    so += 2;
    let [last, before] = [0, 0];
    for (let right = 0; right <= so; right += 1) {
      const here = chances[right] ?? 0;
      chances[right] = here * none + last * one + before * both;
      before = last;
      last = here;
    }
  }
  if (so === all) return all;
  let last = 0;
  for (let right = 0; right <= all; right += 1) {
    const here = chances[right] ?? 0;
    chances[right] = here * not + last * chance;
    last = here;
  }
  return all;
}

/** Chances of 0, 1, 2, ... right of all. */
export function correctCountDistribution(parts: readonly Part[]): Float64Array {
  const chances = new Float64Array(parts.reduce((sum, { questions }) => sum + questions, 0) + 1);
  chances[0] = 1;
  let asked = 0;
  for (const { questions, chance } of parts) asked = addToCount(chances, asked, questions, chance);
  return chances;
}
