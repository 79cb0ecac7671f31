import { localDay } from '../schedule/local-day.ts';
import { isRight } from '../score/score.ts';
import type { Attempt } from '../session/attempt.ts';
import { SPENT_KEPT, spentOn } from '../stats/median-spent.ts';
import { type DayTally, tallyDays } from '../stats/minutes-by-day.ts';
import type { PastFold, PastWorld } from './past-fold.ts';

/** What a day is decided by, besides the schedule. */
export interface Tally {
  readonly answered: number;
  /** Answers in reviews, and those of them that were not right. */
  readonly reviews: number;
  readonly wrongReviews: number;
  /** The last local day with an answer in a mock exam; null before. */
  readonly mockDay: number | null;
  readonly days: readonly DayTally[];
  /** Times on the last questions outside of mock exams, ms, the newest last. */
  readonly spent: readonly number[];
  /** Questions that were answered or opened, by their ids of now. */
  readonly seen: ReadonlySet<string>;
  /** How each family was answered first. */
  readonly firsts: ReadonlyMap<string, { readonly item: string; readonly task: string; readonly right: boolean }>;
  /** Questions with the revisions of which a wrong key was answered, by the ids they had. */
  readonly wrong: ReadonlyMap<string, { readonly item: string; readonly revision: string }>;
}

const EMPTY: Tally = {
  ...{ answered: 0, reviews: 0, wrongReviews: 0, mockDay: null, days: [], spent: [] },
  ...{ seen: new Set(), firsts: new Map(), wrong: new Map() },
};

/** Questions and families, as they were met. */
function meetings({ seen, firsts }: Tally, standing: readonly Attempt[], { previousIds }: PastWorld) {
  const made = { seen: new Set(seen), firsts: new Map(firsts) };
  for (const one of standing) {
    if (one.type === 'drill') continue;
    const item = previousIds.get(one.item) ?? one.item;
    made.seen.add(item);
    if (one.type === 'answer' && !made.firsts.has(one.family))
      made.firsts.set(one.family, { item, task: one.task, right: isRight(one.score) });
  }
  return made;
}

/** Counts for home, plan and review. */
export const TALLY: PastFold<Tally> = {
  name: 'tally',
  empty: EMPTY,
  extend(state, { standing, aside }, world) {
    const answers = standing.filter((one) => one.type === 'answer');
    const reviews = answers.filter(({ mode }) => mode === 'review');
    const mockDays = answers.flatMap(({ mode, at, zone }) => (mode === 'mock' ? [localDay(at, zone, world.dayBegins)] : []));
    const wrong = aside.flatMap(({ type, item, revision }) =>
      type === 'drill' ? [] : [[`${item} ${revision}`, { item, revision }] as const],
    );
    return {
      answered: state.answered + answers.length,
      reviews: state.reviews + reviews.length,
      wrongReviews: state.wrongReviews + reviews.filter(({ score }) => !isRight(score)).length,
      mockDay: mockDays.reduce<number | null>((so, day) => Math.max(so ?? day, day), state.mockDay),
      days: tallyDays(state.days, standing, world.dayBegins),
      spent: [...state.spent, ...spentOn(standing)].slice(-SPENT_KEPT),
      ...meetings(state, standing, world),
      wrong: new Map([...state.wrong, ...wrong]),
    };
  },
};
