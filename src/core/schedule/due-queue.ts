import { domainOf } from '../exam/domain-of.ts';
import { desiredRetention, dueDay, type ExamAhead } from './exam-date.ts';
import { afterReview, intervalDays, type Memory, recallAfter } from './memory.ts';
import type { Card, FamilyCard, Schedule } from './schedule.ts';

/** The days over which a review is to pay where no exam date is set. */
const HORIZON_DAYS = 30;

/** Something scheduled, as it stands now. */
export interface Due<C extends Card = FamilyCard> {
  readonly card: C;
  /** The local day it is due; today for what is overdue, and after the exam what does not come before it. */
  readonly due: number;
  /** Chance of recalling it now, 0..1. */
  readonly recall: number;
  /** What a review today adds to the chance of recalling it on exam day. */
  readonly lift: number;
  /** What it adds to the share expected right on exam day: weight x (recall then if reviewed today - if not). */
  readonly gain: number;
}

/** What the learner put aside, by family. */
export interface Rest {
  /** Not before this local day. */
  readonly until?: number;
  /** Said to know it at this time, ms: it comes again only when missed later. */
  readonly known?: number;
}

export interface QueueContext {
  /** The number of the local day. */
  readonly today: number;
  readonly exam: ExamAhead | null;
  /** Share of the exam's questions by domain id, 0..1. */
  readonly weights: Readonly<Record<string, number>>;
  readonly rests: ReadonlyMap<string, Rest>;
}

const GOOD = 3;

/** Recall on exam day: not reviewed again, and reviewed today. */
function gainOf(memory: Memory, since: number, ahead: number): number {
  const reviewedToday = recallAfter(afterReview(memory, since, GOOD), ahead);
  return reviewedToday - recallAfter(memory, since + ahead);
}

function stand<C extends Card>(card: C, weight: number, { today, exam }: QueueContext): Due<C> {
  const since = Math.max(0, today - card.day);
  const left = exam ? exam.day - today : null;
  const due = dueDay(card, intervalDays(card.memory, desiredRetention(left)), exam, today);
  const ahead = left ?? HORIZON_DAYS;
  const lift = gainOf(card.memory, since, ahead);
  return { card, due, recall: recallAfter(card.memory, since), lift, gain: weight * lift };
}

/** A task's name comes from the log and may be anything: what the weights do not name themselves weighs nothing. */
function weightOf(task: string, weights: QueueContext['weights']): number {
  const domain = domainOf(task);
  return Object.hasOwn(weights, domain) ? (weights[domain] ?? 0) : 0;
}

/** What was wrong though the learner was sure of it. */
export const sureAndWrong = ({ last }: FamilyCard): boolean => !last.right && last.confidence === 'sure';

/**
 * Everything scheduled, by when it is due: families in the order they are to be reviewed, those answered wrong though sure of it first,
 * then by gain on exam day; what was put aside comes when its rest is over, what is known only when missed again. Source: docs/formulas.md#review-queue.
 */
export function familyQueue({ families }: Schedule, world: QueueContext): readonly Due[] {
  return [...families.values()]
    .flatMap((card) => {
      const { until = 0, known = -1 } = world.rests.get(card.id) ?? {};
      if (card.missed <= known) return [];
      const stands = stand(card, weightOf(card.task, world.weights), world);
      return [{ ...stands, due: Math.max(stands.due, until) }];
    })
    .toSorted(
      (a, b) =>
        Number(sureAndWrong(b.card)) - Number(sureAndWrong(a.card)) || b.gain - a.gain || (a.card.id < b.card.id ? -1 : 1),
    );
}

/** Signals and decoys by gain; all weigh the same. */
export const signalQueue = ({ signals }: Schedule, world: QueueContext): readonly Due<Card>[] =>
  [...signals.values()]
    .map((card) => stand(card, 1, world))
    .toSorted((a, b) => b.gain - a.gain || (a.card.id < b.card.id ? -1 : 1));

/** What is due today. */
export const dueToday = <D extends { readonly due: number }>(queue: readonly D[], { today }: QueueContext): readonly D[] =>
  queue.filter(({ due }) => due <= today);

/** The day on which the next of what is not due today comes; undefined where nothing is scheduled. */
export function nextDue(queue: readonly { readonly due: number }[], { today }: QueueContext): number | undefined {
  const later = queue.map(({ due }) => due).filter((due) => due > today);
  return later.length === 0 ? undefined : Math.min(...later);
}
