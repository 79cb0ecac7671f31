/** Wall time, whole ms since 1970. May stand still, jump or run backward. */
export const wallTime = (): number => Date.now();

/** Offset of local time in minutes east of UTC, as of now. */
// Subtracted, not negated: in London that would be -0.
export const zoneOffset = (): number => 0 - new Date().getTimezoneOffset();
