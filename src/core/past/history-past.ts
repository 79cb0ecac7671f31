import { type DrillCount, drillCounts } from '../drill/drill-counts.ts';
import { hasMarks } from '../stats/has-marks.ts';
import { foldHistory, type History } from '../stats/history.ts';
import { NO_STATS, type StatsByMode, signalStats } from '../stats/signal-stats.ts';
import type { PastFold } from './past-fold.ts';

/** What was done, by question and by signal. */
interface HistoryPast {
  readonly answered: number;
  readonly history: History;
  /** Of answers with a mark. */
  readonly signals: StatsByMode;
  readonly drilled: ReadonlyMap<string, DrillCount>;
}

/** For what looks back on questions. */
export const HISTORY: PastFold<HistoryPast> = {
  name: 'history',
  empty: { answered: 0, history: { items: new Map(), families: new Set() }, signals: NO_STATS, drilled: new Map() },
  extend: ({ answered, history, signals, drilled }, { standing }, { previousIds, formerSignals }) => ({
    answered: answered + standing.filter(({ type }) => type === 'answer').length,
    history: foldHistory(standing, previousIds, [], history),
    signals: signalStats(standing.filter(hasMarks), formerSignals, signals),
    drilled: drillCounts(standing, formerSignals, drilled),
  }),
};
