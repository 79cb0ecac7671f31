import { localDay } from '../schedule/local-day.ts';
import type { Attempt } from '../session/attempt.ts';

/** Seconds that a question takes: with its feedback, and in a mock exam. */
export interface Pace {
  readonly seconds: number;
  readonly secondsInMock: number;
}

/** Minutes of a local day. */
export interface DayMinutes {
  readonly day: number;
  readonly minutes: number;
}

/** Minutes an attempt stands for, by the same pace that a day is planned with: what was planned and done is then done. */
export function minutesOf(attempt: Attempt, { seconds, secondsInMock }: Pace): number {
  if (attempt.type === 'answer') return (attempt.mode === 'mock' ? secondsInMock : seconds) / 60;
  return attempt.type === 'drill' ? Math.min(attempt.spent / 1000, seconds) / 60 : 0;
}

/** Minutes of study on each of the last days, today the last of them: all answers, and the lessons that were read. What a wrong clock dated later is left out. `begins`: the hour of a day's begin. */
export function minutesByDay(
  attempts: readonly Attempt[],
  lessons: readonly DayMinutes[],
  pace: Pace,
  { today, days, begins }: { readonly today: number; readonly days: number; readonly begins?: number },
): readonly DayMinutes[] {
  const minutes = new Array<number>(days).fill(0);
  const add = (day: number, more: number): void => {
    const at = day - today + days - 1;
    if (at >= 0 && at < days) minutes[at] = (minutes[at] ?? 0) + more;
  };
  for (const one of attempts) add(localDay(one.at, one.zone, begins), minutesOf(one, pace));
  for (const { day, minutes: read } of lessons) add(day, read);
  return minutes.map((count, at) => ({ day: today - days + 1 + at, minutes: count }));
}
