import { computed } from 'nanostores';
import type { BankIndex } from '../../core/item/pack.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import { isChoiceKind } from '../../core/kinds/is-choice.ts';
import { type Counted, READING } from '../../core/past/reading-past.ts';
import type { AnswerAttempt, Attempt } from '../../core/session/attempt.ts';
import { readingOf as readingOfTally } from '../../core/signal/reading-by-mode.ts';
import { causesOf } from '../../core/stats/cause-counts.ts';
import { familiesWithCues, pairsIn } from '../../core/stats/comparison-plan.ts';
import { type ConfusionRow, confusions } from '../../core/stats/confusions.ts';
import { wrongPens } from '../../core/stats/signal-stats.ts';
import { sum } from '../../core/sum.ts';
import { comparisonState } from '../comparison/comparison-state.ts';
import { pageFolds } from '../past/page-folds.ts';
import { pastOf } from '../past/past-of.ts';
import { compareOn } from '../settings/settings.ts';
import { entriesOf, formerIds, formerSignals } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';

// Loaded by the progress page, after its first words.

/** How a learner reads, folded from the attempt log of one exam: what is found, why answers came out, and what the comparison says. */
export const readingOf = (page: Page, index: BankIndex) => {
  const cued = familiesWithCues(entriesOf(index));
  return computed([page.$attempts, pageFolds(page).$folded, page.$settings], () => {
    const past = pastOf(page, index, READING);
    const state = comparisonState(page, index, [...past.firsts.values()]);
    return {
      counted: [...past.counted.values()],
      reading: readingOfTally(past.reading),
      pens: wrongPens(past.signals),
      causes: causesOf(past.causes, page.env.now()),
      /** Undefined where it was never turned on. */
      comparison: state && {
        ...state.comparison,
        ...{ planned: state.planned, on: page.setting(compareOn(index.exam)) },
        /** Pairs of new families to practice that can still take part. */
        pairsLeft: pairsIn(cued.filter(({ family }) => !state.compared.met.has(family))),
      },
    };
  });
};

/** What is taken for what. `missing`: answers left out, as the keys of their questions were not to be had just now. */
export interface Confused {
  readonly rows: readonly ConfusionRow[];
  readonly missing: number;
}

const isChoice = (attempt: Attempt): attempt is AnswerAttempt => attempt.type === 'answer' && isChoiceKind(attempt.kind);

/** The confusions in what was counted of a log; fetches the scoring halves of the questions answered, which a log does not hold. */
export async function loadConfusions({ loadScoring }: Page, index: BankIndex, counted: readonly Counted[]): Promise<Confused> {
  const attempts = counted.map(({ attempt }) => attempt);
  const times = new Map(counted.map((one) => [one.attempt, one.times]));
  const timesOf = (attempt: Attempt): number => times.get(attempt) ?? 0;
  const previousIds = formerIds(index);
  const nowOf = (item: string) => previousIds.get(item) ?? item;
  const halves = new Map<string, ItemScoring>();
  const unreached = new Set<string>();
  await Promise.all(
    [...new Set(attempts.filter(isChoice).map(({ item }) => nowOf(item)))].map(async (id) => {
      const scoring = await loadScoring(index, id);
      if (scoring.ok) halves.set(id, scoring.value);
      else if (!scoring.error.gone) unreached.add(id);
    }),
  );
  const scoringOf = (item: string, revision: string) => {
    const scoring = halves.get(nowOf(item));
    return scoring?.revision === revision ? scoring : undefined;
  };
  return {
    rows: confusions(attempts, { scoringOf, previousIds: formerSignals(index) }, timesOf),
    missing: sum(attempts.filter((one) => isChoice(one) && unreached.has(nowOf(one.item))).map(timesOf)),
  };
}
