import { chosenIn, isChoiceKind } from '../kinds/is-choice.ts';
import { isRight } from '../score/score.ts';
import type { AnswerAttempt, Attempt, DrillAttempt } from '../session/attempt.ts';
import { NO_READING, type ReadingTally, tallyReading } from '../signal/reading-by-mode.ts';
import { type CauseTally, NO_CAUSES, tallyCauses } from '../stats/cause-counts.ts';
import { hasMarks } from '../stats/has-marks.ts';
import { extendShares, type ShareRows } from '../stats/share-over-time.ts';
import { NO_STATS, type StatsByMode, signalStats } from '../stats/signal-stats.ts';
import type { PastFold } from './past-fold.ts';

/** An attempt, and how many there are that say the same of what is taken for what. */
export interface Counted {
  readonly attempt: Attempt;
  readonly times: number;
}

/** How the reading went. */
interface ReadingPast {
  readonly reading: ReadingTally;
  /** Of all answers. */
  readonly signals: StatsByMode;
  readonly causes: CauseTally;
  readonly shares: ReadonlyMap<string, ShareRows>;
  readonly counted: ReadonlyMap<string, Counted>;
  /** The first meeting with each family, in the order they came, as it was stored: a coin goes by what the family was called then. */
  readonly firsts: ReadonlyMap<string, Attempt>;
}

const inAnswer = (one: AnswerAttempt): string => {
  const { item, revision, response, score, marked } = one;
  const taken = marked?.decoys.flatMap(({ signal, taken: part }) => (signal !== null && part > 0 ? [signal] : [])) ?? [];
  return JSON.stringify([item, revision, chosenIn(response), isRight(score), taken]);
};
const inDrill = ({ signal, role, choice, right }: DrillAttempt): string => JSON.stringify([signal, role, choice, right]);

/** Answers to choice questions and cards, those that say the same together. */
function countedAfter(from: ReadonlyMap<string, Counted>, attempts: readonly Attempt[]): ReadonlyMap<string, Counted> {
  const made = new Map(from);
  for (const one of attempts) {
    if (one.type === 'exposure' || (one.type === 'answer' && !isChoiceKind(one.kind))) continue;
    const key = one.type === 'drill' ? inDrill(one) : inAnswer(one);
    const { attempt, times } = made.get(key) ?? { attempt: one, times: 0 };
    made.set(key, { attempt, times: times + 1 });
  }
  return made;
}

function firstsAfter(
  from: ReadonlyMap<string, Attempt>,
  attempts: readonly Attempt[],
  previousIds: ReadonlyMap<string, string>,
): ReadonlyMap<string, Attempt> {
  const made = new Map(from);
  for (const one of attempts) {
    const family = previousIds.get(one.family) ?? one.family;
    if (one.type !== 'drill' && !made.has(family)) made.set(family, one);
  }
  return made;
}

/** For what the progress page says of reading, and the charts over time. */
export const READING: PastFold<ReadingPast> = {
  name: 'reading',
  empty: {
    ...{ reading: NO_READING, signals: NO_STATS, causes: NO_CAUSES },
    ...{ shares: new Map(), counted: new Map(), firsts: new Map() },
  },
  extend: (state, { standing, asGiven }, { previousIds, formerSignals, now }) => ({
    reading: tallyReading(state.reading, standing.filter(hasMarks)),
    signals: signalStats(standing, formerSignals, state.signals),
    causes: tallyCauses(state.causes, standing, now),
    shares: extendShares(state.shares, standing),
    counted: countedAfter(state.counted, standing),
    firsts: firstsAfter(state.firsts, asGiven, previousIds),
  }),
};
