/**
 * z beyond which a verdict stands at the looks after 1/4, 1/2 and all: O'Brien and Fleming's way to spend .025 a side, by Lan and DeMets. The last would
 * be 1.9686; it is a little more, as the interval of two shares is a little too narrow in samples this small. Source:
 * docs/formulas.md#with-or-without-marking.
 */
export const BOUNDS = [4.3326, 2.9631, 2] as const;
/** Below so many an arm a comparison is none alone: it can only be pooled with those of others. */
export const LEAST_ALONE = 80;

/** When it is looked at: tests an arm of each look, of `arm` in all. */
export const looksOf = (arm: number): readonly number[] => [Math.ceil(arm / 4), Math.ceil(arm / 2), arm];

/** A family that could take part, or be a test. */
interface Cued {
  readonly family: string;
  readonly cues: readonly string[];
}

/** Families with the cues that are in any question of theirs; none of a family without. */
export function familiesWithCues(
  questions: readonly { readonly family: string; readonly signals: readonly string[] }[],
): readonly Cued[] {
  const cues = new Map<string, Set<string>>();
  for (const { family, signals } of questions) {
    const own = cues.get(family) ?? new Set<string>();
    for (const signal of signals) own.add(signal);
    if (own.size > 0) cues.set(family, own);
  }
  return [...cues].map(([family, own]) => ({ family, cues: [...own] }));
}

/** How many families could each be tested by another of its own with a cue of it: those with the rarest cues are paired first. */
export function pairsIn(families: readonly Cued[]): number {
  const often = new Map<string, number>();
  for (const { cues } of families) for (const cue of cues) often.set(cue, (often.get(cue) ?? 0) + 1);
  const commonness = ({ cues }: Cued): number => Math.min(...cues.map((cue) => often.get(cue) ?? 0));
  const rest = families
    .filter(({ cues }) => cues.length > 0)
    .map((one) => ({ ...one, common: commonness(one) }))
    .toSorted((a, b) => a.common - b.common || (a.family < b.family ? -1 : 1));
  const paired = new Set<string>();
  let pairs = 0;
  for (const one of rest) {
    if (paired.has(one.family)) continue;
    const mate = rest.find(
      ({ family, cues }) => family !== one.family && !paired.has(family) && cues.some((cue) => one.cues.includes(cue)),
    );
    if (!mate) continue;
    paired.add(one.family).add(mate.family);
    pairs += 1;
  }
  return pairs;
}

/** Tests an arm that so many pairs serve in nine of ten cases: the coin does not give both arms the same. */
export const armSize = (pairs: number): number => Math.max(0, Math.floor(pairs / 2 - (1.645 * Math.sqrt(pairs)) / 2));

/** Deviates of .025 beyond on each side, and of a power of .8. */
const Z = 1.959964 + 0.841621;
/** Of what was met with marking so much is taken to be right: ours. */
const RIGHT = 0.7;

const spread = (difference: number): number => RIGHT * (1 - RIGHT) + (RIGHT - difference) * (1 - RIGHT + difference);

/** Tests an arm that show a difference (0 to .7) with a chance of .8; the looks on the way cost hardly any more. */
export const neededFor = (difference: number): number => Math.ceil((Z ** 2 * spread(difference)) / difference ** 2);

/** The least difference that so many tests an arm show with a chance of .8; null where they can show none. */
export function leastShown(arm: number): number | null {
  if (arm < neededFor(RIGHT)) return null;
  let [low, high] = [0, RIGHT];
  for (let n = 0; n < 40; n += 1) {
    const middle = (low + high) / 2;
    if ((Z ** 2 * spread(middle)) / middle ** 2 > arm) low = middle;
    else high = middle;
  }
  return high;
}
