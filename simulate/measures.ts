/** A chance that was told, and what came. */
export interface Told {
  readonly chance: number;
  readonly came: boolean;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean squared distance of what was told from what came (Brier 1950): 0 is perfect, .25 is always saying one half. */
export const brier = (told: readonly Told[]): number => mean(told.map(({ chance, came }) => (chance - (came ? 1 : 0)) ** 2));

/** Standard error of the Brier score: what other learners would have made of it. */
export function brierError(told: readonly Told[]): number {
  const all = brier(told);
  const spread = told.map(({ chance, came }) => ((chance - (came ? 1 : 0)) ** 2 - all) ** 2);
  return Math.sqrt(mean(spread) / told.length);
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean chance told, and share that came; null where the bin is empty. */
  readonly told: number | null;
  readonly came: number | null;
}

const BINS = 10;

/** What was told against what came, in ten bins of equal width. */
export function bins(told: readonly Told[]): readonly Bin[] {
  return Array.from({ length: BINS }, (_, at) => {
    const own = told.filter(({ chance }) => Math.min(BINS - 1, Math.floor(chance * BINS)) === at);
    const [from, to] = [at / BINS, (at + 1) / BINS];
    if (own.length === 0) return { from, to, count: 0, told: null, came: null };
    return {
      from,
      to,
      count: own.length,
      told: mean(own.map(({ chance }) => chance)),
      came: mean(own.map(({ came }) => (came ? 1 : 0))),
    };
  });
}

/** Expected calibration error: the mean distance between told and came, by bin, weighed by how many are in it. */
export const calibrationError = (told: readonly Told[]): number =>
  bins(told).reduce((sum, bin) => sum + (bin.count / told.length) * Math.abs((bin.told ?? 0) - (bin.came ?? 0)), 0);

/** How often one that came was told a higher chance than one that did not (area under the ROC curve), by ranks, equal chances counting half. */
export function auc(told: readonly Told[]): number {
  const sorted = told.toSorted((a, b) => a.chance - b.chance);
  let ranks = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end < sorted.length && sorted[end]?.chance === sorted[at]?.chance) end += 1;
    const rank = (at + 1 + end) / 2;
    for (let n = at; n < end; n += 1) if (sorted[n]?.came) ranks += rank;
    at = end;
  }
  const came = told.filter((one) => one.came).length;
  const not = told.length - came;
  return (ranks - (came * (came + 1)) / 2) / (came * not);
}
