/** Learners of about the same ability: how many chose each option. */
export interface AbilityBin {
  readonly ability: number;
  readonly chosen: ReadonlyMap<string, number>;
}

interface Asked {
  /** Difficulty of the author's level, logits, and the chance of guessing. */
  readonly level: number;
  readonly floor: number;
}

/** How far true difficulties lie about that of their level, and the slope that goes with it: as in readiness. */
const ABOUT_LEVEL = 0.7 ** 2;
const SLOPE = 1 / Math.sqrt(1 + ((ABOUT_LEVEL + 0.45 ** 2) * Math.PI) / 8);
const FAR = 5;
const HALVINGS = 40;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The place within two ends where a function with one peak is greatest. */
function peakOf(of: (b: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let n = 0; n < HALVINGS; n += 1) {
    const [one, other] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (of(one) < of(other)) low = one;
    else high = other;
  }
  return of((low + high) / 2);
}

/** How well it explains what was chosen that an option is right: log density, at the difficulty that explains it best. */
function explained(bins: readonly AbilityBin[], right: string, options: readonly string[], { level, floor }: Asked): number {
  const totals = new Map(options.map((id) => [id, bins.reduce((sum, { chosen }) => sum + (chosen.get(id) ?? 0), 0)]));
  const wrong = options.filter((id) => id !== right);
  const all = wrong.reduce((sum, id) => sum + (totals.get(id) ?? 0), 0);
  // Whoever errs does so by the shares of the wrong options.
  const among = wrong.reduce((sum, id) => {
    const count = totals.get(id) ?? 0;
    return count === 0 ? sum : sum + count * Math.log(count / all);
  }, 0);
  const density = (b: number): number =>
    bins.reduce(
      (sum, { ability, chosen }) => {
        const p = floor + (1 - floor) / (1 + Math.exp(-SLOPE * (ability - b)));
        const own = chosen.get(right) ?? 0;
        const others = [...chosen.values()].reduce((count, one) => count + one, 0) - own;
        return sum + own * Math.log(p) + others * Math.log(1 - p);
      },
      -((b - level) ** 2) / (2 * ABOUT_LEVEL),
    );
  return among + peakOf(density, -FAR, FAR);
}

/** By how much another option does better than the key (a logarithm), and which; 0 where none does. */
export interface KeyDoubt {
  readonly doubt: number;
  readonly option: string | null;
}

/**
 * How much better it explains what learners of each ability chose that another option is right: the logarithm of the ratio. Source:
 * docs/formulas.md#statistics-for-instructors.
 */
export function keyDoubt(bins: readonly AbilityBin[], key: string, asked: Asked): KeyDoubt {
  const options = [...new Set([key, ...bins.flatMap(({ chosen }) => [...chosen.keys()])])].sort();
  const own = explained(bins, key, options, asked);
  let most: KeyDoubt = { doubt: 0, option: null };
  for (const option of options) {
    const doubt = option === key ? 0 : explained(bins, option, options, asked) - own;
    if (doubt > most.doubt) most = { doubt, option };
  }
  return most;
}
