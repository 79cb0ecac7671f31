import type { BankIndex } from '../../core/item/pack.ts';
import { SCHEDULE } from '../../core/past/schedule-past.ts';
import { TALLY } from '../../core/past/tally-past.ts';
import { comingReviews, type DayReviews } from '../../core/schedule/coming-reviews.ts';
import { type Due, familyQueue, nextDue, signalQueue } from '../../core/schedule/due-queue.ts';
import { interleave } from '../../core/schedule/interleave.ts';
import type { Card, Schedule } from '../../core/schedule/schedule.ts';
import { type Servable, serveFamily, serveSignal } from '../../core/schedule/serve.ts';
import { medianSpent } from '../../core/stats/median-spent.ts';
import type { Pace } from '../../core/stats/minutes-by-day.ts';
import { hardestOf, offeredOn } from '../../core/today/hardest.ts';
import { pastOf } from '../past/past-of.ts';
import { REVIEW_LIMIT } from '../settings/settings.ts';
import { entriesOf, reservedOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';
import { isOver, queueWorld } from './queue-world.ts';

// Loads ts-fsrs: take it by import() where the first question is waited for.

/** What is scheduled of an exam. */
export const scheduleOf = (page: Page, index: BankIndex): Schedule => pastOf(page, index, SCHEDULE).schedule;

/** Every question that can come in a review: those to practice, and those of mock exams once met in one. */
function servable(index: BankIndex, { answered }: Schedule): readonly Servable[] {
  return [...entriesOf(index), ...reservedOf(index).filter(({ id }) => answered.has(id))];
}

/** The questions that review a family, by its id; none where it left the bank. */
export function servesOf(index: BankIndex, schedule: Schedule): (family: string) => readonly Servable[] {
  const entries = servable(index, schedule);
  const known = new Map<string, readonly Servable[]>();
  return (family) => {
    const serves = known.get(family) ?? serveFamily(family, entries, schedule);
    known.set(family, serves);
    return serves;
  };
}

/** A family that is due, with the questions that will review it. */
export interface DueFamily extends Due {
  readonly serves: readonly Servable[];
}

/** A signal that is due, with the question that will show it. */
export interface DueSignal extends Due<Card> {
  readonly serves: Servable;
}

export interface ReviewState {
  /** Due today, in the order of their worth, without the day's limit; on the eve of the exam and on its day what is hardest. */
  readonly families: readonly DueFamily[];
  readonly signals: readonly DueSignal[];
  /** The local day on which the next family comes that is not due today. */
  readonly next: number | undefined;
  /** Families scheduled at all. */
  readonly scheduled: number;
  /** Families reviewed today. */
  readonly doneToday: number;
  readonly aside: readonly PutAside[];
}

/** Families reviewed on one of the last local days: a question that came again, and a twin, count once. */
export const reviewedOn = (page: Page, index: BankIndex, day: number): number =>
  pastOf(page, index, TALLY).days.find((one) => one.day === day)?.reviewed.length ?? 0;

/** What was put aside and is not back yet. */
export interface PutAside {
  readonly family: string;
  /** The local day it comes back; null: only when it is missed again. */
  readonly until: number | null;
  readonly item: string;
}

/** Every family that is put aside now. */
export function putAside(page: Page, index: BankIndex): readonly PutAside[] {
  const { families } = scheduleOf(page, index);
  const { today, rests } = queueWorld(page, index);
  return [...families.values()].flatMap(({ id, missed, last }): readonly PutAside[] => {
    const { until = 0, known = -1 } = rests.get(id) ?? {};
    if (missed <= known) return [{ family: id, until: null, item: last.item }];
    return until > today ? [{ family: id, until, item: last.item }] : [];
  });
}

/** What is due of an exam: nothing once its day is over. Families and signals of which nothing is in the bank are left out. */
export function reviewState(page: Page, index: BankIndex): ReviewState {
  const over = isOver(page, index);
  const schedule = scheduleOf(page, index);
  const place = queueWorld(page, index);
  const entries = servable(index, schedule);
  const queue = familyQueue(schedule, place).flatMap((due) => {
    const serves = serveFamily(due.card.id, entries, schedule);
    return serves.length === 0 ? [] : [{ ...due, serves }];
  });
  const taken = new Set<string>();
  const doneToday = reviewedOn(page, index, place.today);
  const signals = offeredOn(signalQueue(schedule, place), place, 0).flatMap((due) => {
    const serves = serveSignal(due.card.id, entries, schedule, taken);
    if (!serves) return [];
    taken.add(serves.id);
    return [{ ...due, serves }];
  });
  return {
    families: over ? [] : offeredOn(queue, place, doneToday),
    signals: over ? [] : signals,
    next: over ? undefined : nextDue(queue, place),
    scheduled: queue.length,
    doneToday,
    aside: putAside(page, index).filter(({ family }) => serveFamily(family, entries, schedule).length > 0),
  };
}

function hardestItems(page: Page, index: BankIndex, most: number): readonly string[] {
  const schedule = scheduleOf(page, index);
  const place = queueWorld(page, index);
  const serves = servesOf(index, schedule);
  const groups = hardestOf(familyQueue(schedule, place), place).map(({ card }) => serves(card.id));
  return interleave(groups.filter(({ length }) => length > 0).slice(0, most)).map(({ id }) => id);
}

/** The questions of a review: the day's due families (or signals, or what is hardest) up to the limit, tasks mixed, flip twins together. */
export function reviewItems(
  page: Page,
  index: BankIndex,
  by: 'family' | 'signal' | 'hardest',
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  if (by === 'hardest') return hardestItems(page, index, most);
  const { families, signals, doneToday } = reviewState(page, index);
  if (by === 'signal')
    return interleave(signals.slice(0, page.setting(REVIEW_LIMIT)).map(({ serves }) => [serves])).map(({ id }) => id);
  const left = Math.max(0, page.setting(REVIEW_LIMIT) - doneToday);
  // Past the day's limit a learner who asks for more gets another round.
  return interleave(families.slice(0, Math.min(most, left || page.setting(REVIEW_LIMIT))).map(({ serves }) => serves)).map(
    ({ id }) => id,
  );
}

/** Reading the feedback takes about as long again as a third of answering. */
const WITH_FEEDBACK = 1.3;

/** Seconds a question takes this learner, feedback included; by the exam's pace while too few were answered. */
export function secondsPerQuestion(page: Page, index: BankIndex): number {
  const own = medianSpent(pastOf(page, index, TALLY).spent);
  return (own === undefined ? index.pace : own / 1000) * WITH_FEEDBACK;
}

/** By which pace minutes are planned, and told once they are done. */
export const paceOf = (page: Page, index: BankIndex): Pace => ({
  seconds: Math.max(1, secondsPerQuestion(page, index)),
  secondsInMock: index.pace,
});

/** Reviews to come, today and so many days in all: families of which something is in the bank. */
export function reviewsToCome(page: Page, index: BankIndex, days: number): readonly DayReviews[] {
  const schedule = scheduleOf(page, index);
  const place = queueWorld(page, index);
  const serves = servesOf(index, schedule);
  const queue = isOver(page, index) ? [] : familyQueue(schedule, place).filter(({ card }) => serves(card.id).length > 0);
  return comingReviews(queue, { today: place.today, days });
}
