import { computed } from 'nanostores';
import { drillCounts } from '../../core/drill/drill-counts.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { countedQuestions } from '../../core/stats/counted-questions.ts';
import { examProgress } from '../../core/stats/exam-progress.ts';
import { hasMarks } from '../../core/stats/has-marks.ts';
import { foldHistory } from '../../core/stats/history.ts';
import { missedList } from '../../core/stats/missed.ts';
import { signalStats } from '../../core/stats/signal-stats.ts';
import { standingOf } from '../correction/standing.ts';
import { entriesOf, formerIds, formerSignals, reservedOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';
import { keptQuestions } from './kept-questions.ts';

/** Everything the overview screens say of one exam, folded from the attempt log. */
export const overviewOf = ({ $attempts, $flags }: Page, index: BankIndex) =>
  computed([$attempts, $flags], (all, flags) => {
    const attempts = standingOf(index, all);
    const entries = entriesOf(index);
    const reserved = reservedOf(index);
    const history = foldHistory(attempts, formerIds(index));
    const signals = formerSignals(index);
    const counted = countedQuestions(entries, reserved, history);
    return {
      entries,
      /** Those to practice, and those of mock exams that were met. */
      counted,
      history,
      answered: attempts.filter((attempt) => attempt.type === 'answer').length,
      progress: examProgress(counted, history),
      missed: missedList(counted, history, signals),
      reserved,
      signals: signalStats(attempts.filter(hasMarks), signals),
      drilled: drillCounts(attempts, signals),
      ...keptQuestions(flags, index, counted),
    };
  });

export type Overview = ReturnType<ReturnType<typeof overviewOf>['get']>;
