import { sum } from '../sum.ts';
import type { MockPiece } from './piece.ts';
import { LAST_MOCK, MET_FOR_MOCK, MOCK_EVERY, type TodayFacts } from './today-facts.ts';

/** Whether the calendar wants a mock exam today: not before enough was met, once a week, not on the last day. */
function isWanted({ today, examDay, tasks, daysSinceMock }: TodayFacts): boolean {
  const met = sum(tasks.map((one) => one.met));
  const left = examDay === null ? LAST_MOCK : examDay - today;
  return met >= MET_FOR_MOCK && (daysSinceMock ?? MOCK_EVERY) >= MOCK_EVERY && left >= LAST_MOCK;
}

/** The longest mock exam that the minutes hold, where one is wanted. */
export function chooseMock(facts: TodayFacts, minutes: number): MockPiece | undefined {
  const mock = isWanted(facts) ? facts.mocks.find((one) => one.minutes <= minutes) : undefined;
  return mock && { kind: 'mock', count: 1, why: facts.daysSinceMock === null ? 'first' : 'weekly', ...mock };
}

/** Minutes of the shortest, where one is wanted and no day is long enough for it; null else. */
export function mockNeeds(facts: TodayFacts, minutesADay: number): number | null {
  const shortest = facts.mocks.at(-1)?.minutes ?? 0;
  return isWanted(facts) && shortest > minutesADay ? shortest : null;
}
