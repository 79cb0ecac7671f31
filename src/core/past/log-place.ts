import type { Attempt } from '../session/attempt.ts';

/** How far a log was folded: what is needed to know whether more of it comes after all that. */
export interface LogPlace {
  /** The attempt that stands last in the timeline; null before the first. */
  readonly last: { readonly device: string; readonly seq: number } | null;
  /** The latest time of all, ms. */
  readonly latest: number;
  /** A time of it lay ahead of the clock: what was folded then holds for that moment only. */
  readonly ahead: boolean;
}

export const NOWHERE: LogPlace = { last: null, latest: Number.NEGATIVE_INFINITY, ahead: false };

/**
 * Whether attempts that were added to a log come after all that was folded, in every merge of devices (see `timeline`): those of the device whose attempt stands
 * last do, as it counts them; others if they are later than all before. No clock may have been ahead, then or now.
 */
export function comesAfter({ last, latest, ahead }: LogPlace, added: readonly Attempt[], now: number): boolean {
  if (ahead || latest > now) return false;
  if (last === null || added.length === 0) return true;
  return added.every(({ device, seq }) => device === last.device && seq > last.seq) || added.every(({ at }) => at > latest);
}

/** The place after more attempts, which are in the order of the timeline. */
export function placeAfter(from: LogPlace, ordered: readonly Attempt[], now: number): LogPlace {
  const end = ordered.at(-1);
  const latest = ordered.reduce((so, { at }) => Math.max(so, at), from.latest);
  return { last: end ? { device: end.device, seq: end.seq } : from.last, latest, ahead: latest > now };
}
