/** Reviews of a local day. */
export interface DayReviews {
  readonly day: number;
  readonly count: number;
}

/**
 * Reviews to come, today and so many days in all: each scheduled thing on the day it is due next, what is overdue today. A review moves it on, so
 * that later days will have more than is known now.
 */
export function comingReviews(
  queue: readonly { readonly due: number }[],
  { today, days }: { readonly today: number; readonly days: number },
): readonly DayReviews[] {
  const counts = new Array<number>(days).fill(0);
  for (const { due } of queue) {
    const at = Math.max(0, due - today);
    if (at < days) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((count, at) => ({ day: today + at, count }));
}
