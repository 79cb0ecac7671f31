import { type ReadinessQuestion, type ReadinessReport, readinessReport } from './readiness-report.ts';
import { readinessTrend, type TrendPoint } from './trend.ts';

/** All that is said of readiness. */
export interface ReadinessResult {
  readonly report: ReadinessReport;
  readonly trend: readonly TrendPoint[];
}

/** From the cells to what is said: the dear part, which a worker does. */
export const readinessResult = (asked: ReadinessQuestion): ReadinessResult => ({
  report: readinessReport(asked),
  trend: readinessTrend(asked),
});
