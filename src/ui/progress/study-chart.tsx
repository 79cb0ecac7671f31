import { studiedWords, weekName } from '../../app/progress/chart-words.ts';
import { minutesWords } from '../../app/today/piece-words.ts';
import type { DayMinutes } from '../../core/stats/minutes-by-day.ts';
import { DayBars } from '../shared/day-bars.tsx';
import { dayWords } from '../shared/day-words.tsx';
import { Words } from '../shared/words.tsx';
import { TableBehind } from './table-behind.tsx';

interface Props {
  readonly days: readonly DayMinutes[];
  /** Minutes that the plan gives a day of study; undefined without a plan. */
  readonly goal: number | undefined;
}

/** Minutes of study a day. */
export function StudyChart({ days, goal }: Props) {
  const today = days.at(-1)?.day ?? 0;
  const words = studiedWords(days);
  const studied = days.filter(({ minutes }) => minutes > 0).toReversed();
  return (
    <section class="stack figures">
      <h2>Minutes a day</h2>
      <p>
        <Words>{words}</Words>
      </p>
      {studied.length > 0 && (
        <>
          <DayBars
            words={words}
            days={days.map(({ day, minutes }) => ({ day, value: minutes }))}
            nameOf={(day) => weekName(day, today)}
            line={goal === undefined ? undefined : [goal, `your plan: ${minutesWords(goal)}`]}
          />
          <p class="small">
            Minutes go by your usual time for a question with its feedback. Lessons you marked as read count, too.
          </p>
          <TableBehind caption="Minutes of study" head={['Day', 'Minutes']}>
            {studied.map(({ day, minutes }) => (
              <tr key={day}>
                <th scope="row">{dayWords(day)}</th>
                <td>{Math.round(minutes)}</td>
              </tr>
            ))}
          </TableBehind>
        </>
      )}
    </section>
  );
}
