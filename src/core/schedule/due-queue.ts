import { domainOf } from '../exam/domain-of.ts';
import { DAY, desiredRetention, dueAt, type ExamAhead, localDay } from './exam-date.ts';
import { afterReview, intervalDays, type Memory, recallAfter } from './memory.ts';
import type { Card, FamilyCard, Schedule } from './schedule.ts';

/** The days over which a review is to pay where no exam date is set. */
const HORIZON_DAYS = 30;

/** Something scheduled, as it stands now. */
export interface Due<C extends Card = FamilyCard> {
  readonly card: C;
  /** When it is due, ms; now for what is overdue. */
  readonly due: number;
  /** Chance of recalling it now, 0..1. */
  readonly recall: number;
  /** What a review today adds to the share expected right on exam day: weight x (recall then if reviewed today - if not). */
  readonly gain: number;
}

/** What the learner put aside, by family. */
export interface Rest {
  /** Not before this time, ms. */
  readonly until?: number;
  /** Said to know it at this time, ms: it comes again only when missed later. */
  readonly known?: number;
}

export interface QueueContext {
  readonly now: number;
  /** Minutes east of UTC. */
  readonly zone: number;
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

function stand<C extends Card>(card: C, weight: number, { now, zone, exam }: QueueContext): Due<C> {
  const today = localDay(now, zone);
  const since = Math.max(0, today - card.day);
  const left = exam ? exam.day - today : null;
  const due = dueAt(card.reviewed, intervalDays(card.memory, desiredRetention(left)), exam, now);
  const ahead = left ?? HORIZON_DAYS;
  return { card, due, recall: recallAfter(card.memory, since), gain: weight * gainOf(card.memory, since, ahead) };
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

/** What is due within the local day of now. */
export const dueToday = <D extends { readonly due: number }>(queue: readonly D[], { now, zone }: QueueContext): readonly D[] =>
  queue.filter(({ due }) => localDay(due, zone) <= localDay(now, zone));

/** When the next of what is not due today comes, ms; undefined where nothing is scheduled. */
export function nextDue(queue: readonly { readonly due: number }[], world: QueueContext): number | undefined {
  const today = localDay(world.now, world.zone);
  const later = queue.map(({ due }) => due).filter((due) => localDay(due, world.zone) > today);
  return later.length === 0 ? undefined : Math.min(...later);
}

/** The moment the local day after that of `now` begins, ms. */
export const tomorrow = (now: number, zone: number): number => (localDay(now, zone) + 1) * DAY - zone * 60_000;
