import { type ReadinessQuestion, type ReadinessReport, readinessReport } from './readiness-report.ts';
import { readinessTrend, type TrendPoint } from './trend.ts';

/** All that is said of readiness. */
export interface ReadinessResult {
  readonly report: ReadinessReport;
  readonly trend: readonly TrendPoint[];
}

/** What is asked, and the trend as it was told of the same log when that was shorter. */
export interface ReadinessWork extends ReadinessQuestion {
  readonly before?: readonly TrendPoint[];
}

/** From the cells to what is said: the dear part, which a worker does. */
export const readinessResult = ({ before, ...asked }: ReadinessWork): ReadinessResult => ({
  report: readinessReport(asked),
  trend: readinessTrend(asked, before),
});
