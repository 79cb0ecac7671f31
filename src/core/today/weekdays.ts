/** The days of the week on which one studies: bit 0 is Monday, bit 6 Sunday. */
export type Weekdays = number;

export const ALL_WEEK: Weekdays = 127;

/** For plans that named only how many: spread over the week, those of work first. */
const SPREAD: readonly Weekdays[] = [0, 0b0100000, 0b1100000, 0b0010101, 0b0011011, 0b0011111, 0b0111111, ALL_WEEK];

/** So many days a week (1..7), where nobody said which. */
export const spreadDays = (days: number): Weekdays => SPREAD[Math.min(7, Math.max(1, Math.floor(days)))] ?? ALL_WEEK;

/** The day of the week of a local day (days since 1970, a Thursday): 0 is Monday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Whether a local day is one of study. */
export const isStudyDay = (weekdays: Weekdays, day: number): boolean => ((weekdays >> weekdayOf(day)) & 1) === 1;

/** How many days a week. */
export const daysIn = (weekdays: Weekdays): number => [0, 1, 2, 3, 4, 5, 6].filter((at) => (weekdays >> at) & 1).length;

/** The days of study from one local day to before another. */
export function studyDays(weekdays: Weekdays, from: number, before: number): number {
  const all = Math.max(0, before - from);
  let count = Math.floor(all / 7) * daysIn(weekdays);
  for (let day = from; day < from + (all % 7); day += 1) count += isStudyDay(weekdays, day) ? 1 : 0;
  return count;
}

/** The next day of study after a local day. */
export function nextStudyDay(weekdays: Weekdays, day: number): number {
  for (let next = day + 1; next <= day + 7; next += 1) if (isStudyDay(weekdays, next)) return next;
  return day + 1;
}
