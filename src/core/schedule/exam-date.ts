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
export const daysLeft = (examDate: string, now: number, zone: number, begins?: number): number =>
  (dayOf(examDate) ?? Number.NaN) - localDay(now, zone, begins);

/** The share to be recalled when a review comes: higher the nearer the exam. Null: no exam ahead. Source: docs/formulas.md#exam-date. */
export function desiredRetention(days: number | null): number {
  if (days === null || days < 0) return 0.9;
  if (days > 60) return 0.88;
  return days > 21 ? 0.9 : 0.93;
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

/** The last review of something: its local day, and whether it was right. */
interface LastReview {
  readonly day: number;
  readonly right: boolean;
}

/**
 * True where an exam is so near that what was reviewed does not come again before it: right two days before, or at all from the eve on. Short of
 * a night little is gained by it (docs/formulas.md#policy). Source: docs/formulas.md#exam-date.
 */
export function isDoneFor({ day, right }: LastReview, exam: ExamAhead): boolean {
  const left = exam.day - day;
  return left <= 1 || (left === 2 && right);
}

/**
 * The local day on which something is due again: after its interval (days), but with an exam ahead no later than the eve of it, and on none before
 * the exam where `isDoneFor` says so; never before `today`. Days, not hours: over a change of the clocks a day has 23 or 25. Source:
 * docs/formulas.md#exam-date.
 */
export function dueDay(last: LastReview, interval: number, exam: ExamAhead | null, today: number): number {
  const natural = last.day + interval;
  if (!exam) return Math.max(today, natural);
  if (isDoneFor(last, exam)) return Math.max(exam.day + 1, natural);
  const latest = exam.day - last.day === 2 ? last.day + 1 : natural;
  return Math.max(today, Math.min(latest, exam.day - 1));
}
