import { computed } from 'nanostores';
import type { BankIndex } from '../../core/item/pack.ts';
import { HISTORY } from '../../core/past/history-past.ts';
import { countedQuestions } from '../../core/stats/counted-questions.ts';
import { examProgress } from '../../core/stats/exam-progress.ts';
import { missedList } from '../../core/stats/missed.ts';
import { pageFolds } from '../past/page-folds.ts';
import { pastOf } from '../past/past-of.ts';
import { entriesOf, formerSignals, reservedOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';
import { keptQuestions } from './kept-questions.ts';

/** Everything the overview screens say of one exam, folded from the attempt log. */
export const overviewOf = (page: Page, index: BankIndex) =>
  computed([page.$attempts, pageFolds(page).$folded, page.$flags], (_, __, flags) => {
    const { answered, history, signals, drilled } = pastOf(page, index, HISTORY);
    const entries = entriesOf(index);
    const reserved = reservedOf(index);
    const counted = countedQuestions(entries, reserved, history);
    return {
      entries,
      /** Those to practice, and those of mock exams that were met. */
      counted,
      ...{ history, answered },
      progress: examProgress(counted, history),
      missed: missedList(counted, history, formerSignals(index)),
      ...{ reserved, signals, drilled },
      ...keptQuestions(flags, index, counted),
    };
  });

export type Overview = ReturnType<ReturnType<typeof overviewOf>['get']>;
