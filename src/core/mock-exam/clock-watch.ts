/** Two clocks read at once: wall time, which can be set, and a count that cannot but may stand still while the device sleeps. Both in ms. */
export interface ClockReading {
  readonly wall: number;
  readonly mono: number;
}

/** A clock that goes wrong by less than this is not noticed: time is right to a second. */
const NOTICED = 1000;

/**
 * Compares the clocks with how they stood at `anchor`. `shift`: by how much the wall clock was set since then, ms; 0 where it was not. Wall
 * time that is behind was set back. Where it is ahead, either it was set forward or the device slept: a page that was in sight all the time
 * did not sleep, so the count is believed; for one that was not, the time has gone by.
 */
export function watchClock(
  anchor: ClockReading,
  seen: ClockReading & { readonly visible: boolean },
): { readonly anchor: ClockReading; readonly shift: number } {
  // Whole ms, as all that is stored: the count has fractions.
  const ahead = Math.round(seen.wall - anchor.wall - (seen.mono - anchor.mono));
  if (Math.abs(ahead) < NOTICED) return { anchor, shift: 0 };
  return { anchor: { wall: seen.wall, mono: seen.mono }, shift: ahead < 0 || seen.visible ? ahead : 0 };
}

/** By how much the clock was set back while no page was open: its time is before that of the last step. Never more than that can be known. */
export const clockSetSince = (last: number, now: number): number => Math.min(0, now - last);
