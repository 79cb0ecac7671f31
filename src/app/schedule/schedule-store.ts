import type { BankIndex } from '../../core/item/pack.ts';
import { type Due, dueToday, familyQueue, nextDue, signalQueue } from '../../core/schedule/due-queue.ts';
import { localDay } from '../../core/schedule/exam-date.ts';
import { extendSchedule, foldSchedule, type ScheduleFold } from '../../core/schedule/fold-schedule.ts';
import { interleave } from '../../core/schedule/interleave.ts';
import type { Card, Schedule } from '../../core/schedule/schedule.ts';
import { type Servable, serveFamily, serveSignal } from '../../core/schedule/serve.ts';
import { medianSpent } from '../../core/stats/median-spent.ts';
import { REVIEW_LIMIT } from '../settings/settings.ts';
import { entriesOf, formerIds, formerSignals, reservedOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';
import { attemptsOf } from './families-now.ts';
import { queueWorld } from './queue-world.ts';

// Loads ts-fsrs: take it by import() where the first question is waited for.

// By page, as each has its own log, and by index: one that was not whole knew fewer names.
const folds = new WeakMap<Page, WeakMap<BankIndex, ScheduleFold>>();

/** What is scheduled of an exam: the last fold gone on with, or the log replayed where that cannot be. */
export function scheduleOf(page: Page, index: BankIndex): Schedule {
  const attempts = attemptsOf(page, index);
  const foldWorld = { now: page.env.now(), previousIds: formerIds(index), formerSignals: formerSignals(index) };
  const kept = folds.get(page) ?? new WeakMap<BankIndex, ScheduleFold>();
  const known = kept.get(index);
  const fold =
    (known && attempts.length >= known.count ? extendSchedule(known, attempts, foldWorld) : undefined) ??
    foldSchedule(attempts, foldWorld);
  folds.set(page, kept.set(index, fold));
  return fold.schedule;
}

/** Every question that can come in a review: those to practice, and those of mock exams once met in one. */
function servable(index: BankIndex, { answered }: Schedule): readonly Servable[] {
  return [...entriesOf(index), ...reservedOf(index).filter(({ id }) => answered.has(id))];
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
  /** Due today, in the order of their worth, without the day's limit. */
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

/** Families reviewed today: a question that came again, and a twin, count once. */
function reviewedToday(page: Page, index: BankIndex): number {
  const now = page.env.now();
  const today = localDay(now, page.env.zone(now));
  const families = new Set<string>();
  for (const one of attemptsOf(page, index))
    if (one.type === 'answer' && one.mode === 'review' && localDay(one.at, one.zone) === today) families.add(one.family);
  return families.size;
}

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

/** What is due of an exam. Families and signals of which nothing is in the bank are left out. */
export function reviewState(page: Page, index: BankIndex): ReviewState {
  const schedule = scheduleOf(page, index);
  const place = queueWorld(page, index);
  const entries = servable(index, schedule);
  const queue = familyQueue(schedule, place).flatMap((due) => {
    const serves = serveFamily(due.card.id, entries, schedule);
    return serves.length === 0 ? [] : [{ ...due, serves }];
  });
  const taken = new Set<string>();
  const signals = dueToday(signalQueue(schedule, place), place).flatMap((due) => {
    const serves = serveSignal(due.card.id, entries, schedule, taken);
    if (!serves) return [];
    taken.add(serves.id);
    return [{ ...due, serves }];
  });
  return {
    families: dueToday(queue, place),
    signals,
    next: nextDue(queue, place),
    scheduled: queue.length,
    doneToday: reviewedToday(page, index),
    aside: putAside(page, index).filter(({ family }) => serveFamily(family, entries, schedule).length > 0),
  };
}

/** The questions of a review: the day's due families (or signals) up to the limit, tasks mixed, flip twins together. */
export function reviewItems(
  page: Page,
  index: BankIndex,
  by: 'family' | 'signal',
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const { families, signals, doneToday } = reviewState(page, index);
  if (by === 'signal')
    return interleave(signals.slice(0, page.setting(REVIEW_LIMIT)).map(({ serves }) => [serves])).map(({ id }) => id);
  const left = Math.max(0, page.setting(REVIEW_LIMIT) - doneToday);
  // Past the day's limit a learner who asks for more gets another round.
  return interleave(families.slice(0, Math.min(most, left || page.setting(REVIEW_LIMIT))).map(({ serves }) => serves)).map(
    ({ id }) => id,
  );
}

/** What the plan and the header need to know: reviews due today within the day's limit, when the next comes, reviews a day in the coming week. */
export function dueFacts(
  page: Page,
  index: BankIndex,
): {
  readonly dueToday: number;
  readonly nextDue: number | null;
  readonly perDay: number;
} {
  const { families, next, doneToday } = reviewState(page, index);
  const place = queueWorld(page, index);
  const week = familyQueue(scheduleOf(page, index), place).filter(({ due }) => due < place.today + 7).length;
  return {
    dueToday: Math.min(families.length, Math.max(0, page.setting(REVIEW_LIMIT) - doneToday)),
    nextDue: next ?? null,
    perDay: week / 7,
  };
}

/** Tells header and badge how much is due, today and on the days to come, so that pages that do not read the record can say it. */
export function tellDue(page: Page, index: BankIndex): void {
  const schedule = scheduleOf(page, index);
  const place = queueWorld(page, index);
  const entries = servable(index, schedule);
  const { today } = place;
  const byDay = new Map<number, number>([[today, 0]]);
  for (const { card, due } of familyQueue(schedule, place)) {
    if (serveFamily(card.id, entries, schedule).length === 0) continue;
    byDay.set(due, (byDay.get(due) ?? 0) + 1);
  }
  const limit = page.setting(REVIEW_LIMIT);
  let all = 0;
  const days = [...byDay]
    .toSorted(([a], [b]) => a - b)
    .map(([day, count]) => {
      all += count;
      // A day's share, as the review page has it: today less what is done already.
      return [day, Math.min(all, day > today ? limit : Math.max(0, limit - reviewedToday(page, index)))] as const;
    });
  page.env.tellDue(index.exam, all === 0 ? [] : days);
}

/** Reading the feedback takes about as long again as a third of answering. */
const WITH_FEEDBACK = 1.3;

/** Seconds a question takes this learner, feedback included; by the exam's pace while too few were answered. */
export function secondsPerQuestion({ $attempts }: Page, exam: string, pace: number): number {
  const own = medianSpent($attempts.get().filter((one) => one.exam === exam));
  return (own === undefined ? pace : own / 1000) * WITH_FEEDBACK;
}
