import type { Attempt } from '../session/attempt.ts';
import { timeline } from '../stats/timeline.ts';
import { comesAfter, type LogPlace, NOWHERE, placeAfter } from './log-place.ts';
import { type PastFold, type PastWorld, sortAdded } from './past-fold.ts';

/** A fold as it stands: plain data. */
export interface Folded<S = unknown> {
  readonly place: LogPlace;
  readonly state: S;
}

/** What no attempt at all adds up to. */
export const noPast = <S>(fold: PastFold<S>): Folded<S> => ({ place: NOWHERE, state: fold.empty });

/** Goes on with a fold by attempts of its exam that come next in the timeline, in their order; undefined where the fold cannot. */
export function continuePast<S>(
  fold: PastFold<S>,
  { place, state }: Folded<S>,
  ordered: readonly Attempt[],
  world: PastWorld,
): Folded<S> | undefined {
  if (ordered.length === 0) return { place, state };
  const next = fold.extend(state, sortAdded(ordered, world), world);
  return next === undefined ? undefined : { place: placeAfter(place, ordered, world.now), state: next };
}

/** Goes on with a fold by attempts of its exam that were added to the log since, in any order; undefined where that would not be the same as folding all of it. */
export function extendPast<S>(
  fold: PastFold<S>,
  { place, state }: Folded<S>,
  added: readonly Attempt[],
  world: PastWorld,
): Folded<S> | undefined {
  if (!comesAfter(place, added, world.now)) return undefined;
  return continuePast(fold, { place, state }, timeline(added), world);
}

/** Folds the log of an exam, whatever the order given. */
export function foldPast<S>(fold: PastFold<S>, attempts: readonly Attempt[], world: PastWorld): Folded<S> {
  const made = extendPast(fold, noPast(fold), attempts, world);
  if (!made) throw new Error(`The fold ${fold.name} cannot begin.`);
  return made;
}
