/** Ways to fill `places` from `things`, in order and each used once: m! / (m - n)!. At least 1. */
export function arrangements(things: number, places: number): number {
  let ways = 1;
  for (let n = 0; n < places; n += 1) ways *= things - n;
  return Math.max(1, ways);
}

/** Ways to choose `places` of `things`, order aside. At least 1. */
export const combinations = (things: number, places: number): number =>
  Math.max(1, arrangements(things, places) / arrangements(places, places));
