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

/** What was done on a local day: so many answers, those of mock exams apart; how long each card of the drill took, ms; families reviewed. */
export interface DayTally {
  readonly day: number;
  readonly answers: number;
  readonly mocks: number;
  readonly drills: readonly number[];
  readonly reviewed: readonly string[];
}

/** So many days are kept, those that came last. */
const DAYS = 64;

const added = (tally: DayTally, one: Attempt): DayTally => {
  if (one.type === 'drill') return { ...tally, drills: [...tally.drills, one.spent] };
  if (one.type !== 'answer') return tally;
  const isNew = one.mode === 'review' && !tally.reviewed.includes(one.family);
  const reviewed = isNew ? [...tally.reviewed, one.family] : tally.reviewed;
  return one.mode === 'mock' ? { ...tally, mocks: tally.mocks + 1 } : { ...tally, answers: tally.answers + 1, reviewed };
};

/** Goes on with the days by attempts that come after them in the timeline, in their order. `begins`: the hour of a day's begin. */
export function tallyDays(from: readonly DayTally[], attempts: readonly Attempt[], begins?: number): readonly DayTally[] {
  const days = new Map(from.map((one) => [one.day, one]));
  for (const one of attempts) {
    const day = localDay(one.at, one.zone, begins);
    const before = days.get(day) ?? { day, answers: 0, mocks: 0, drills: [], reviewed: [] };
    days.delete(day);
    days.set(day, added(before, one));
    const [oldest] = days.keys();
    if (days.size > DAYS && oldest !== undefined) days.delete(oldest);
  }
  return [...days.values()];
}

/** Minutes a day's attempts stand for, by the same pace that a day is planned with: what was planned and done is then done. */
export const minutesIn = ({ answers, mocks, drills }: DayTally, { seconds, secondsInMock }: Pace): number =>
  (answers * seconds + mocks * secondsInMock + drills.reduce((sum, spent) => sum + Math.min(spent / 1000, seconds), 0)) / 60;

/** Minutes of study on each of the last days, today the last of them: all answers, and the lessons that were read. What a wrong clock dated later is left out. */
export function minutesByDay(
  tallies: readonly DayTally[],
  lessons: readonly DayMinutes[],
  pace: Pace,
  { today, days }: { readonly today: number; readonly days: number },
): readonly DayMinutes[] {
  const minutes = new Array<number>(days).fill(0);
  const add = (day: number, more: number): void => {
    const at = day - today + days - 1;
    if (at >= 0 && at < days) minutes[at] = (minutes[at] ?? 0) + more;
  };
  for (const one of tallies) add(one.day, minutesIn(one, pace));
  for (const { day, minutes: read } of lessons) add(day, read);
  return minutes.map((count, at) => ({ day: today - days + 1 + at, minutes: count }));
}
