import { computed } from 'nanostores';
import type { BankIndex } from '../../core/item/pack.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import { isChoiceKind } from '../../core/kinds/is-choice.ts';
import type { AnswerAttempt, Attempt } from '../../core/session/attempt.ts';
import { readingByMode } from '../../core/signal/reading-by-mode.ts';
import { causeCounts } from '../../core/stats/cause-counts.ts';
import { familiesWithCues, pairsIn } from '../../core/stats/comparison-plan.ts';
import { type ConfusionRow, confusions } from '../../core/stats/confusions.ts';
import { hasMarks } from '../../core/stats/has-marks.ts';
import { signalStats, wrongPens } from '../../core/stats/signal-stats.ts';
import { comparisonState } from '../comparison/comparison-state.ts';
import { standingOf } from '../correction/standing.ts';
import { compareOn } from '../settings/settings.ts';
import { entriesOf, formerIds, formerSignals } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';

// Loaded by the progress page, after its first words.

/** How a learner reads, folded from the attempt log of one exam: what is found, why answers came out, and what the comparison says. */
export const readingOf = (page: Page, index: BankIndex) => {
  const cued = familiesWithCues(entriesOf(index));
  return computed([page.$attempts, page.$settings], (all) => {
    const attempts = standingOf(index, all);
    const state = comparisonState(page, index);
    return {
      attempts,
      reading: readingByMode(attempts.filter(hasMarks)),
      pens: wrongPens(signalStats(attempts, formerSignals(index))),
      causes: causeCounts(attempts, page.env.now()),
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

/** The confusions in a log; fetches the scoring halves of the questions answered, which a log does not hold. */
export async function loadConfusions({ loadScoring }: Page, index: BankIndex, attempts: readonly Attempt[]): Promise<Confused> {
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
    rows: confusions(attempts, { scoringOf, previousIds: formerSignals(index) }),
    missing: attempts.filter((one) => isChoice(one) && unreached.has(nowOf(one.item))).length,
  };
}
