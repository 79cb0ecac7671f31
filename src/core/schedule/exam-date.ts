import { DAY, localDay } from './local-day.ts';

export { DAY, localDay };

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The number of the day a date (YYYY-MM-DD) names; undefined where it is none. */
export function dayOf(date: string): number | undefined {
  const [, year, month, day] = (DATE.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12 || day < 1) return undefined;
  const first = Date.UTC(year, month - 1) / DAY;
  return first + day > Date.UTC(year, month) / DAY ? undefined : first + day - 1;
}

/** Whole days from the local day of `now` to an exam's date (YYYY-MM-DD): 0 on the day, negative after it, NaN where it is no date. */
export const daysLeft = (examDate: string, now: number, zone: number): number =>
  (dayOf(examDate) ?? Number.NaN) - localDay(now, zone);

/** The share to be recalled when a review comes: higher the nearer the exam. Null: no exam ahead. Source: docs/formulas.md#exam-date. */
export function desiredRetention(days: number | null): number {
  if (days === null || days < 0) return 0.9;
  if (days > 60) return 0.88;
  if (days > 21) return 0.9;
  return days > 7 ? 0.93 : 0.95;
}

/** An exam that lies ahead. */
export interface ExamAhead {
  /** The number of its day. */
  readonly day: number;
}

/** The exam a date names, while it is not past; null else: then nothing is bent. */
export function examAhead(examDate: string | undefined, today: number): ExamAhead | null {
  const day = dayOf(examDate ?? '');
  return day === undefined || day < today ? null : { day };
}

/**
 * The local day on which something reviewed on the day `reviewed` is due again: after its interval (days), but bent to the exam: no later
 * than half of the days that were left then, and than the day before the exam; never before `today`. Days, not hours: over a change of the
 * clocks a day has 23 or 25. Source: docs/formulas.md#exam-date, with "now" of the bend read as the day of the review: a date that moved
 * with each day would put off every review until the last.
 */
export function dueDay(reviewed: number, interval: number, exam: ExamAhead | null, today: number): number {
  const natural = reviewed + interval;
  if (!exam) return Math.max(today, natural);
  const left = Math.max(0, exam.day - reviewed);
  return Math.max(today, Math.min(natural, reviewed + Math.max(1, Math.ceil(left / 2)), exam.day - 1));
}
