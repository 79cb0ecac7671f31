import type { DayMinutes } from '../../core/stats/minutes-by-day.ts';
import { studiedWords } from '../../messages/en/chart-words.ts';
import { minutesWords } from '../../messages/en/piece-words.ts';
import * as m from '../../messages/en/progress.ts';
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
      title={m.minutesADay}
      words={studiedWords(days)}
      days={values}
      today={days.at(-1)?.day ?? 0}
      line={goal === undefined ? undefined : [goal, m.yourPlan(minutesWords(goal))]}
      caption={m.minutesOfStudy}
      unit={m.minutes}
      rows={values.filter(({ value }) => value > 0).toReversed()}
    >
      {m.minutesGoByYourUsualTime}
    </DayChart>
  );
}
