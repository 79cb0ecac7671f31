import { calendarDay } from '../../core/schedule/local-day.ts';
import { newestFirst, type Snapshot } from './snapshot.ts';

/** How many are kept: the newest, the last one of so many days and weeks of use, and the last ones made before a change. */
export const KEPT = { recent: 5, days: 7, weeks: 8, before: 3 } as const;

/** What all copies together may take, bytes. The two newest and the fullest stay all the same. */
const BUDGET = 200_000_000;

const dayOf = ({ at, zone }: Snapshot): number => calendarDay(at, zone);
/** Weeks begin on a Monday: day 4 since 1970 was one. */
const weekOf = (one: Snapshot): number => Math.floor((dayOf(one) - 4) / 7);

/** The first of each group, in the order given; of the first `most` groups. */
const firstOfEach = (all: readonly Snapshot[], group: (one: Snapshot) => number, most: number): readonly Snapshot[] => {
  const firsts = new Map<number, Snapshot>();
  for (const one of all) if (!firsts.has(group(one))) firsts.set(group(one), one);
  return [...firsts.values()].slice(0, most);
};

const isBeforeChange = ({ reason }: Snapshot): boolean => reason !== 'day' && reason !== 'answers';

/** The one with the most attempts, the newest of those: what was lost step by step is still in it. */
const fullest = (all: readonly Snapshot[]): Snapshot | undefined =>
  all.reduce<Snapshot | undefined>((best, one) => (best === undefined || one.attempts > best.attempts ? one : best), undefined);

/**
 * Which copies stay, newest first. Days and weeks are those of use, so who comes back after a year finds them all, and no clock is asked.
 * Thinning after each copy keeps the same as thinning once at the end.
 */
export const thinSnapshots = (all: readonly Snapshot[], budget = BUDGET): readonly Snapshot[] => {
  const sorted = newestFirst(all);
  const most = fullest(sorted);
  const kept = new Set([
    ...sorted.slice(0, KEPT.recent),
    ...firstOfEach(sorted, dayOf, KEPT.days),
    ...firstOfEach(sorted, weekOf, KEPT.weeks),
    ...sorted.filter(isBeforeChange).slice(0, KEPT.before),
    ...(most ? [most] : []),
  ]);
  const bare = new Set([...sorted.slice(0, 2), ...(most ? [most] : [])]);
  let bytes = [...kept].reduce((sum, one) => sum + one.bytes, 0);
  for (const one of [...sorted].reverse()) {
    if (bytes <= budget) break;
    if (!kept.has(one) || bare.has(one)) continue;
    kept.delete(one);
    bytes -= one.bytes;
  }
  return sorted.filter((one) => kept.has(one));
};
