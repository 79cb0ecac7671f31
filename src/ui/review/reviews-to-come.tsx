import { comingWords, weekName } from '../../app/progress/chart-words.ts';
import type { DayReviews } from '../../core/schedule/coming-reviews.ts';
import { TableBehind } from '../progress/table-behind.tsx';
import { DayBars } from '../shared/day-bars.tsx';
import { dayWords } from '../shared/day-words.tsx';
import { Words } from '../shared/words.tsx';

/** Days that are looked ahead, today among them. */
export const DAYS_AHEAD = 30;

/** A calendar of coming reviews. */
export function ReviewsToCome({ days }: { readonly days: readonly DayReviews[] }) {
  const today = days[0]?.day ?? 0;
  const words = comingWords(days, dayWords);
  const due = days.filter(({ count }) => count > 0);
  return (
    <section class="stack figures">
      <h2>Reviews to come</h2>
      <p>
        <Words>{words}</Words>
      </p>
      {due.length > 0 && (
        <>
          <DayBars
            words={words}
            days={days.map(({ day, count }) => ({ day, value: count }))}
            nameOf={(day) => weekName(day, today)}
          />
          <p class="small">
            Each question stands on the day it is due next. A review moves it on, so later days will have more than they show now.
          </p>
          <TableBehind caption="Reviews to come" head={['Day', 'Reviews']}>
            {due.map(({ day, count }) => (
              <tr key={day}>
                <th scope="row">{dayWords(day)}</th>
                <td>
                  <Words>{count}</Words>
                </td>
              </tr>
            ))}
          </TableBehind>
        </>
      )}
    </section>
  );
}
