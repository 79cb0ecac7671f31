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

/** The chance of reaching the standard over the days of practice, from the first on which anything could be said; the last is the newest. */
export function readinessTrend({ table, ...exam }: Omit<ReadinessQuestion, 'daysLeft' | 'today'>): readonly TrendPoint[] {
  const told = table.moments.filter(({ firsts }) => isEnough(firsts));
  const step = Math.max(1, Math.ceil(told.length / POINTS));
  const draws = examDraws(READINESS_SEED, table.domains.length);
  return told
    .filter((_, at) => (told.length - 1 - at) % step === 0)
    .map((moment) => ({
      ...{ at: moment.at, day: moment.day },
      exposures: moment.firsts.reduce((sum, count) => sum + count, 0),
      ...cappedPass(predict(table.domains, outlooks(beliefAt(table, moment), 0), exam, draws)),
    }));
}
