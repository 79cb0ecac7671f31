import { dueToday, familyQueue, type QueueContext } from '../../src/core/schedule/due-queue.ts';
import { desiredRetention } from '../../src/core/schedule/exam-date.ts';
import { intervalDays } from '../../src/core/schedule/memory.ts';
import type { FamilyCard, Schedule } from '../../src/core/schedule/schedule.ts';
import { offeredOn } from '../../src/core/today/hardest.ts';

/** A day on which something is to be reviewed. */
export interface PolicyDay {
  readonly schedule: Schedule;
  readonly today: number;
  readonly examDay: number;
}

/** Chooses what is reviewed on a day, in its order: ids of families. */
export interface Policy {
  readonly name: string;
  readonly choose: (day: PolicyDay) => readonly string[];
}

const worldOf = ({ today, examDay }: PolicyDay): QueueContext => ({
  ...{ today, exam: { day: examDay }, weights: { 1: 1 }, rests: new Map() },
});

const longestOverdue = (cards: readonly { readonly id: string; readonly due: number }[], today: number): readonly string[] =>
  cards
    .filter(({ due }) => due <= today)
    .toSorted((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);

/** Steps up by one with each review that was right; one that was wrong begins again. */
const STEPS = [1, 3, 7, 14, 30, 60] as const;

/** So many reviews since the last that was wrong. */
const rightInRow = new WeakMap<FamilyCard, number>();

/** What a fixed ladder needs to know of a card: kept with each of its states, as the schedule does not. */
export function rememberSteps(before: FamilyCard | undefined, now: FamilyCard): void {
  rightInRow.set(now, now.last.right ? (before ? (rightInRow.get(before) ?? 0) : 0) + 1 : 0);
}

export const POLICIES: readonly Policy[] = [
  {
    name: 'as shipped',
    choose: (day) => {
      const world = worldOf(day);
      return offeredOn(familyQueue(day.schedule, world), world, 0).map(({ card }) => card.id);
    },
  },
  {
    name: 'as in 0.6.0: bent to half of the days left',
    choose: ({ schedule, today, examDay }) => {
      const left = examDay - today;
      const world = worldOf({ schedule, today, examDay });
      if (left <= 1) return offeredOn(familyQueue(schedule, world), world, 0).map(({ card }) => card.id);
      const retention = left > 7 ? desiredRetention(left) : 0.95;
      return familyQueue(schedule, world)
        .filter(({ card: { day, memory } }) => {
          const bent = day + Math.max(1, Math.ceil((examDay - day) / 2));
          return Math.min(day + intervalDays(memory, retention), bent, examDay - 1) <= today;
        })
        .map(({ card }) => card.id);
    },
  },
  {
    name: 'all of it again on the eve',
    choose: (day) => {
      const world = worldOf(day);
      const queue = familyQueue(day.schedule, world);
      const all = day.examDay - day.today === 1 ? queue : dueToday(queue, world);
      return all.filter(({ card }) => card.day < day.today).map(({ card }) => card.id);
    },
  },
  {
    name: 'plain FSRS, .90',
    choose: ({ schedule, today }) =>
      longestOverdue(
        [...schedule.families.values()].map((card) => ({ id: card.id, due: card.day + intervalDays(card.memory, 0.9) })),
        today,
      ),
  },
  {
    name: 'fixed intervals: 1, 3, 7, 14, 30, 60 days',
    choose: ({ schedule, today }) =>
      longestOverdue(
        [...schedule.families.values()].map((card) => ({
          ...{ id: card.id, due: card.day + (STEPS[Math.min(STEPS.length - 1, rightInRow.get(card) ?? 0)] ?? 60) },
        })),
        today,
      ),
  },
  { name: 'no reviews', choose: () => [] },
];
