import { studiedWords } from '../../app/progress/chart-words.ts';
import { minutesWords } from '../../app/today/piece-words.ts';
import type { DayMinutes } from '../../core/stats/minutes-by-day.ts';
import { DayChart } from '../shared/day-chart.tsx';

interface Props {
  readonly days: readonly DayMinutes[];
  /** Minutes that the plan gives a day of study; undefined without a plan. */
  readonly goal: number | undefined;
}

/** Minutes of study a day. */
export function StudyChart({ days, goal }: Props) {
  const values = days.map(({ day, minutes }) => ({ day, value: minutes }));
  return (
    <DayChart
      title="Minutes a day"
      words={studiedWords(days)}
      days={values}
      today={days.at(-1)?.day ?? 0}
      line={goal === undefined ? undefined : [goal, `your plan: ${minutesWords(goal)}`]}
      caption="Minutes of study"
      unit="Minutes"
      rows={values.filter(({ value }) => value > 0).toReversed()}
    >
      Minutes go by your usual time for a question with its feedback. Lessons you marked as read count, too.
    </DayChart>
  );
}
