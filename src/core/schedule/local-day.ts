/** A day, ms. */
export const DAY = 86_400_000;

/** Minutes east of UTC that a device's clock stands at a moment (ms): it changes with the season, and with a journey. */
type ZoneAt = (at: number) => number;

/** The number of a local day: whole days since 1970 where the clock stands `zone` minutes east of UTC at that moment, not now. */
export const localDay = (at: number, zone: number): number => Math.floor((at + zone * 60_000) / DAY);

/** Clocks are set by no more than so much against UTC. */
const FARTHEST = 26 * 3_600_000;

/** The moment a local day begins, ms: its midnight, or what comes in place of it where the clocks skip midnight, or the whole day. */
export function dayBegins(day: number, zoneAt: ZoneAt): number {
  let [before, from] = [day * DAY - FARTHEST, day * DAY + FARTHEST];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (localDay(middle, zoneAt(middle)) >= day) from = middle;
    else before = middle;
  }
  return from;
}
