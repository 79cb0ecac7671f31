/** Wall time, whole ms since 1970. May stand still, jump or run backward. */
export const wallTime = (): number => Date.now();

/** Offset of local time in minutes east of UTC, at a moment (ms); without one, now. */
// Subtracted, not negated: in London that would be -0.
export const zoneOffset = (at: number = wallTime()): number => 0 - new Date(at).getTimezoneOffset();
