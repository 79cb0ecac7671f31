import { comingWords } from '../../app/progress/chart-words.ts';
import type { DayReviews } from '../../core/schedule/coming-reviews.ts';
import { DayChart } from '../shared/day-chart.tsx';
import { dayWords } from '../shared/day-words.tsx';

/** Days that are looked ahead, today among them. */
export const DAYS_AHEAD = 30;

/** A calendar of coming reviews. */
export function ReviewsToCome({ days }: { readonly days: readonly DayReviews[] }) {
  const values = days.map(({ day, count }) => ({ day, value: count }));
  return (
    <DayChart
      title="Reviews to come"
      words={comingWords(days, dayWords)}
      days={values}
      today={days[0]?.day ?? 0}
      caption="Reviews to come"
      unit="Reviews"
      rows={values.filter(({ value }) => value > 0)}
    >
      Each question stands on the day it is due next. A review moves it on, so later days will have more than they show now.
    </DayChart>
  );
}
