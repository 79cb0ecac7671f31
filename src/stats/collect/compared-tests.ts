import { compareSeed, compareTimes, type SettingOf } from '../../app/settings/settings.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import type { Arm } from '../../core/session/comparison-arm.ts';
import { comparedFamilies } from '../../core/stats/compared-families.ts';
import type { ExamFacts } from '../exam-facts.ts';
import type { LearnerRecord } from './learner-record.ts';

/** What a setting says: of several values written apart the newest, as on the screen. */
function settingIn<T>({ settings }: LearnerRecord, { key, parse }: SettingOf<T>): T | undefined {
  const newest = settings.get(key)?.values.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))[0];
  return newest && parse(newest.value);
}

/** The answers that are tests of the comparison of practice with and without marking, by id, with the arm of the family they test. */
export function comparedTests(
  record: LearnerRecord,
  attempts: readonly Attempt[],
  { id, previousIds, questions }: ExamFacts,
): ReadonlyMap<string, Arm> {
  const seed = settingIn(record, compareSeed(id));
  const times = settingIn(record, compareTimes(id));
  if (seed === undefined || times === undefined) return new Map();
  const switched = times
    .split(' ')
    .map(Number)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const cuesOf = (item: string): readonly string[] => questions.get(item)?.cues ?? [];
  const { families } = comparedFamilies(attempts, { seed, switched, previousIds, cuesOf });
  return new Map(families.flatMap(({ test, arm }) => (test === undefined ? [] : [[test.id, arm] as const])));
}
