import { isRight } from '../score/score.ts';
import type { AnswerAttempt, Attempt } from '../session/attempt.ts';
import { timeline } from '../stats/timeline.ts';
import { DAY, localDay } from './local-day.ts';
import { afterReview, type Rating } from './memory.ts';
import { drillRating, enters, ratingOf, type SignalRating, signalRatings } from './rating.ts';
import type { Card, FamilyCard, Schedule } from './schedule.ts';

/** What a fold needs to know besides the log. */
interface FoldContext {
  /** Wall time, ms: an attempt that claims to be later by more than a day is put at the time of the one before it. */
  readonly now: number;
  /** Earlier ids of questions (and families) to those of now. */
  readonly previousIds: ReadonlyMap<string, string>;
  /** Earlier ids of signals and decoys to those of now. */
  readonly formerSignals?: ReadonlyMap<string, string>;
  /** At which hour a local day begins; 4 where it is not said. */
  readonly dayBegins?: number;
}

/** A schedule with where its fold stands, so that it can be gone on with. */
export interface ScheduleFold {
  readonly schedule: Schedule;
  readonly count: number;
  /** The attempt that stood last in the log it was made of. */
  readonly last: string | undefined;
  /** Latest time met, ms. */
  readonly latest: number;
  /** A time of the log lay ahead of the clock: the fold then holds for this moment only. */
  readonly ahead: boolean;
  /** At which hour its days begin; undefined: as usual. */
  readonly dayBegins: number | undefined;
}

type Draft = {
  readonly families: Map<string, FamilyCard>;
  readonly signals: Map<string, Card>;
  readonly met: Set<string>;
  readonly answered: Map<string, number>;
};

/** What no attempt at all comes to. */
export const NO_SCHEDULE: ScheduleFold = {
  schedule: { families: new Map(), signals: new Map(), met: new Set(), answered: new Map() },
  count: 0,
  last: undefined,
  latest: 0,
  ahead: false,
  dayBegins: undefined,
};

interface Moment {
  readonly at: number;
  readonly day: number;
}

interface Review extends Moment {
  readonly rating: Rating;
  readonly right: boolean;
}

function reviewed(old: Card | undefined, id: string, { at, day, rating, right }: Review): Card {
  return {
    id,
    right,
    memory: afterReview(old?.memory ?? null, old ? day - old.day : 0, rating),
    // A clock that went back never makes a review earlier than the one before it.
    reviewed: Math.max(at, old?.reviewed ?? at),
    day: Math.max(day, old?.day ?? day),
    reviews: (old?.reviews ?? 0) + 1,
    lapses: (old?.lapses ?? 0) + (old && rating === 1 ? 1 : 0),
  };
}

function takeSignals(draft: Draft, ratings: readonly SignalRating[], moment: Moment, { formerSignals }: FoldContext): void {
  for (const { signal: given, rating } of ratings) {
    const signal = formerSignals?.get(given) ?? given;
    const old = draft.signals.get(signal);
    if (old || rating < 3) draft.signals.set(signal, reviewed(old, signal, { ...moment, rating, right: rating >= 3 }));
  }
}

function takeAnswer(
  draft: Draft,
  attempt: AnswerAttempt,
  item: string,
  family: string,
  moment: Moment,
  world: FoldContext,
): void {
  const old = draft.families.get(family);
  const missed = enters(attempt);
  if (old || missed) {
    const right = isRight(attempt.score);
    const last = { item, cause: attempt.cause, confidence: attempt.confidence, right };
    draft.families.set(family, {
      ...reviewed(old, family, { ...moment, rating: ratingOf(attempt, !draft.met.has(family)), right }),
      task: attempt.task,
      last,
      missed: missed ? moment.at : (old?.missed ?? moment.at),
      missedDay: missed ? moment.day : (old?.missedDay ?? moment.day),
      why: missed ? last : (old?.why ?? last),
    });
  }
  draft.met.add(family);
  draft.answered.set(item, Math.max(moment.at, draft.answered.get(item) ?? 0));
  if (attempt.marked) takeSignals(draft, signalRatings(attempt.marked), moment, world);
}

/** Goes on with a fold by attempts that come after all of it in the timeline, in their order, none of them later than now. */
export function continueSchedule(from: ScheduleFold, attempts: readonly Attempt[], world: FoldContext): ScheduleFold {
  const { now, previousIds, dayBegins } = world;
  const { families, signals, met, answered } = from.schedule;
  const draft: Draft = {
    families: new Map(families),
    signals: new Map(signals),
    met: new Set(met),
    answered: new Map(answered),
  };
  let { latest, ahead } = from;
  let before = latest > 0 ? Math.min(latest, now) : now;
  for (const attempt of attempts) {
    const believable = attempt.at <= now + DAY;
    const at = believable ? attempt.at : before;
    ahead ||= attempt.at > now;
    before = at;
    latest = Math.max(latest, attempt.at);
    const moment = { at, day: localDay(at, attempt.zone, dayBegins) };
    if (attempt.type === 'drill') {
      takeSignals(draft, [drillRating(attempt)], moment, world);
      continue;
    }
    const item = previousIds.get(attempt.item) ?? attempt.item;
    const family = previousIds.get(attempt.family) ?? attempt.family;
    if (attempt.type === 'exposure') draft.met.add(family);
    else takeAnswer(draft, attempt, item, family, moment, world);
  }
  return { schedule: draft, count: from.count + attempts.length, last: undefined, latest, ahead, dayBegins };
}

/**
 * Replays the attempt log (any order; see `timeline`) into what is scheduled. Wrong and lucky answers take their family in, signals come
 * in when missed, clipped or marked with the wrong pen, decoys when taken; what never went wrong is not scheduled. Days between
 * reviews are local days, never below 0.
 */
export const foldSchedule = (attempts: readonly Attempt[], world: FoldContext): ScheduleFold => ({
  ...continueSchedule(NO_SCHEDULE, timeline(attempts), world),
  last: attempts.at(-1)?.id,
});

/**
 * Goes on with a fold: `attempts` is the log it was made of, with more at its end. The same as folding the whole log anew; undefined
 * where that cannot be promised (another log, days that begin at another hour, an attempt that belongs before others, a clock that was ahead).
 */
export function extendSchedule(fold: ScheduleFold, attempts: readonly Attempt[], world: FoldContext): ScheduleFold | undefined {
  if (attempts[fold.count - 1]?.id !== fold.last || fold.dayBegins !== world.dayBegins) return undefined;
  const added = attempts.slice(fold.count);
  let latest = fold.latest;
  for (const { at } of added) {
    // Strictly later than all before: then no merge of devices can put it elsewhere.
    if (at <= latest) return undefined;
    latest = at;
  }
  if (fold.ahead || latest > world.now) return undefined;
  return added.length === 0 ? fold : { ...continueSchedule(fold, added, world), last: attempts.at(-1)?.id };
}
