/** A chance that was told, and what came. */
export interface Prediction {
  readonly chance: number;
  readonly observed: boolean;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean squared distance of what was told from what came (Brier 1950): 0 is perfect, .25 is always saying one half. */
export const brier = (predicted: readonly Prediction[]): number =>
  mean(predicted.map(({ chance, observed }) => (chance - (observed ? 1 : 0)) ** 2));

/** Standard error of the mean of a figure that each learner has one of: what other learners would have made of it. */
export function standardError(values: readonly number[]): number {
  const all = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - all) ** 2)) / values.length);
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean chance told, and share that came; null where the bin is empty. */
  readonly predicted: number | null;
  readonly observed: number | null;
}

const BINS = 10;

/** What was told against what came, in ten bins of equal width. */
export function bins(predicted: readonly Prediction[]): readonly Bin[] {
  return Array.from({ length: BINS }, (_, at) => {
    const own = predicted.filter(({ chance }) => Math.min(BINS - 1, Math.floor(chance * BINS)) === at);
    const [from, to] = [at / BINS, (at + 1) / BINS];
    if (own.length === 0) return { from, to, count: 0, predicted: null, observed: null };
    return {
      from,
      to,
      count: own.length,
      predicted: mean(own.map(({ chance }) => chance)),
      observed: mean(own.map(({ observed }) => (observed ? 1 : 0))),
    };
  });
}

/** Expected calibration error: the mean distance between told and came, by bin, weighed by how many are in it. */
export const calibrationError = (predicted: readonly Prediction[]): number =>
  bins(predicted).reduce(
    (sum, bin) => sum + (bin.count / predicted.length) * Math.abs((bin.predicted ?? 0) - (bin.observed ?? 0)),
    0,
  );

/** How often one that came was told a higher chance than one that did not (area under the ROC curve), by ranks, equal chances counting half. */
export function auc(predicted: readonly Prediction[]): number {
  const sorted = predicted.toSorted((a, b) => a.chance - b.chance);
  let ranks = 0;
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (end < sorted.length && sorted[end]?.chance === sorted[at]?.chance) end += 1;
    const rank = (at + 1 + end) / 2;
    for (let n = at; n < end; n += 1) if (sorted[n]?.observed) ranks += rank;
    at = end;
  }
  const observed = predicted.filter((one) => one.observed).length;
  const not = predicted.length - observed;
  return (ranks - (observed * (observed + 1)) / 2) / (observed * not);
}
