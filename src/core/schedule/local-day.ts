/** A day, ms. */
export const DAY = 86_400_000;

/** Minutes east of UTC that a device's clock stands at a moment (ms): it changes with the season, and with a journey. */
type ZoneAt = (at: number) => number;

/** At which hour a day begins, where the learner did not say otherwise: who studies past midnight has not slept yet. */
export const DAY_BEGINS = 4;

/**
 * The number of a local day: that of the date (whole days since 1970) on which it began, where the clock stands `zone` minutes east of UTC at that
 * moment, not now. `begins`: at which hour, 0 to 12. Source: docs/formulas.md#local-days.
 */
export const localDay = (at: number, zone: number, begins = DAY_BEGINS): number =>
  Math.floor((at + (zone - begins * 60) * 60_000) / DAY);

/** The number of a date as a calendar has it, from midnight: for what is dated, not planned. */
export const calendarDay = (at: number, zone: number): number => localDay(at, zone, 0);

/** Clocks are set by no more than so much against UTC, the hour a day begins included. */
const FARTHEST = 38 * 3_600_000;

/** The moment a local day begins, ms: its hour, or what comes in place of it where the clocks skip it, or the whole day. */
export function dayBegins(day: number, zoneAt: ZoneAt, begins = DAY_BEGINS): number {
  let [before, from] = [day * DAY - FARTHEST, day * DAY + FARTHEST];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (localDay(middle, zoneAt(middle), begins) >= day) from = middle;
    else before = middle;
  }
  return from;
}
