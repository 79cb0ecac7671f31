import { beliefAt, outlooks } from './outlook.ts';
import { examDraws, predict, type Range } from './predict.ts';
import { cappedPass, isEnough, READINESS_SEED, type ReadinessQuestion } from './readiness-report.ts';

/** How ready it looked at the end of a day of practice. */
export interface TrendPoint {
  /** When its last answer was given, ms. */
  readonly at: number;
  /** Its local day, as the clock stood there and then. */
  readonly day: number;
  readonly exposures: number;
  readonly pass: number;
  readonly passRange: Range;
}

/** Points at most. */
const POINTS = 24;

/**
 * The chance of reaching the standard over the days of practice, from the first on which anything could be said; the last is the newest. Days in
 * between are left out by halves as they become more, so that a point stays one: those of `before` that are still what they were are taken from there.
 */
export function readinessTrend(
  { table, ...exam }: Omit<ReadinessQuestion, 'daysLeft' | 'today'>,
  before: readonly TrendPoint[] = [],
): readonly TrendPoint[] {
  const told = table.moments.filter(({ firsts }) => isEnough(firsts));
  let step = 1;
  while (told.length / step > POINTS - 1) step *= 2;
  const draws = examDraws(READINESS_SEED, table.domains.length);
  const known = new Map(before.map((point) => [point.at, point]));
  return told
    .filter((_, at) => at % step === 0 || at === told.length - 1)
    .map((moment): TrendPoint => {
      const exposures = moment.firsts.reduce((sum, count) => sum + count, 0);
      const same = known.get(moment.at);
      if (same?.day === moment.day && same.exposures === exposures) return same;
      const prediction = predict(table.domains, outlooks(beliefAt(table, moment), 0), exam, draws);
      return { at: moment.at, day: moment.day, exposures, ...cappedPass(prediction) };
    });
}
