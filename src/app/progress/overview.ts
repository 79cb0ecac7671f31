import { computed } from 'nanostores';
import { drillCounts } from '../../core/drill/drill-counts.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { examProgress } from '../../core/stats/exam-progress.ts';
import { foldHistory } from '../../core/stats/history.ts';
import { missedList } from '../../core/stats/missed.ts';
import { signalStats } from '../../core/stats/signal-stats.ts';
import { standingOf } from '../correction/standing.ts';
import { entriesOf, formerIds, formerSignals, reservedOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';

/** Everything the overview screens say of one exam, folded from the attempt log. */
export const overviewOf = ({ $attempts, $flags }: Page, index: BankIndex) =>
  computed([$attempts, $flags], (all, flags) => {
    const attempts = standingOf(index, all);
    const entries = entriesOf(index);
    const reserved = reservedOf(index);
    const history = foldHistory(attempts, formerIds(index));
    const signals = formerSignals(index);
    return {
      entries,
      history,
      answered: attempts.filter((attempt) => attempt.type === 'answer').length,
      progress: examProgress(entries, history),
      // Kept for mock exams: only those met in one are among the missed.
      missed: missedList([...entries, ...reserved], history, signals),
      reserved,
      signals: signalStats(attempts, signals),
      drilled: drillCounts(attempts, signals),
      starred: entries.filter((entry) => flags.get(entry.id)?.starred).map((entry) => entry.id),
    };
  });

export type Overview = ReturnType<ReturnType<typeof overviewOf>['get']>;
