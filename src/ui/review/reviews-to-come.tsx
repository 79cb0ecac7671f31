import type { DayReviews } from '../../core/schedule/coming-reviews.ts';
import { dayWords } from '../../messages/day-words.ts';
import { comingWords } from '../../messages/en/chart-words.ts';
import * as m from '../../messages/en/review.ts';
import { DayChart } from '../shared/day-chart.tsx';

/** Days that are looked ahead, today among them. */
export const DAYS_AHEAD = 30;

/** A calendar of coming reviews. */
export function ReviewsToCome({ days }: { readonly days: readonly DayReviews[] }) {
  const values = days.map(({ day, count }) => ({ day, value: count }));
  return (
    <DayChart
      title={m.reviewsToCome}
      words={comingWords(days, dayWords)}
      days={values}
      today={days[0]?.day ?? 0}
      caption={m.reviewsToCome}
      unit={m.reviews}
      rows={values.filter(({ value }) => value > 0)}
    >
      {m.eachQuestionStandsOnTheDay}
    </DayChart>
  );
}
