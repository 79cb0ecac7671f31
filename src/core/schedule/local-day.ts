/** A day, ms. */
export const DAY = 86_400_000;

/** The number of a local day: whole days since 1970 where the clock stands `zone` minutes east of UTC. */
export const localDay = (at: number, zone: number): number => Math.floor((at + zone * 60_000) / DAY);
