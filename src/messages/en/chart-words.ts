import { percent } from '../../core/percent.ts';
import type { DayReviews } from '../../core/schedule/coming-reviews.ts';
import type { DayMinutes } from '../../core/stats/minutes-by-day.ts';
import type { ShareStretch } from '../../core/stats/share-over-time.ts';
import { sum } from '../../core/sum.ts';
import { many } from './many.ts';
import { minutesWords } from './piece-words.ts';

type Day = (day: number) => string;

/** What stands under a day of a chart, today at one end of it: how many weeks ago it was, or ahead it is. */
export function weekName(day: number, today: number): string | undefined {
  const weeks = Math.abs(day - today) / 7;
  if (weeks === 0) return 'today';
  return Number.isInteger(weeks) ? many(weeks, 'week') : undefined;
}

/** Days of study, and minutes, in a sentence or two. */
export function studiedWords(days: readonly DayMinutes[]): string {
  const studied = days.filter(({ minutes }) => minutes > 0);
  const all = sum(studied.map(({ minutes }) => minutes));
  const last = `the last ${many(days.length, 'day')}`;
  if (studied.length === 0) return `Nothing in ${last}.`;
  const today = Math.round(days.at(-1)?.minutes ?? 0);
  return `${minutesWords(all)} in ${last}, on ${many(studied.length, 'day')}: about ${minutesWords(all / studied.length)} each. Today: ${minutesWords(today)}.`;
}

/** Reviews to come in a sentence or two. */
export function comingWords(days: readonly DayReviews[], dayWords: Day): string {
  const [now, ...later] = days;
  const due = now?.count ?? 0;
  const all = sum(later.map(({ count }) => count));
  if (due + all === 0) return `No review is due in the next ${many(days.length, 'day')}.`;
  const first = `${many(due, 'review').replace(/^n/, 'N')} ${due === 1 ? 'is' : 'are'} due today, ${all === 0 ? 'none' : all} in the ${many(later.length, 'day')} after.`;
  const most = later.reduce((best, one) => (one.count > best.count ? one : best), { day: 0, count: 0 });
  return most.count > 1 ? `${first} The fullest day is ${dayWords(most.day)}, with ${most.count}.` : first;
}

const shareOf = ({ right, total, low, high }: ShareStretch): string =>
  `${percent(right / total)} (could be ${Math.round(low * 100)} to ${percent(high)})`;

/** The share right over time: where it began and where it is. */
export function shareWords(stretches: readonly ShareStretch[]): string {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return 'Too few answers for a figure.';
  if (first === last) return `${shareOf(first)} of ${first.total} answers.`;
  return `From ${shareOf(first)} of the first ${first.total} answers to ${shareOf(last)} of the last ${last.total}.`;
}
