import { sum } from '../sum.ts';
import { chooseMock, mockNeeds } from './choose-mock.ts';
import { chooseNew } from './choose-new.ts';
import { type Fit, fitOf } from './fit.ts';
import { MOST_ON_EVE } from './hardest.ts';
import { lessonBefore } from './lesson-before.ts';
import type { Piece } from './piece.ts';
import { DEFAULT_MINUTES, type LessonFacts, type TodayFacts } from './today-facts.ts';
import { isStudyDay, nextStudyDay } from './weekdays.ts';

export { MOST_ON_EVE };

/**
 * What kind of day it is. `newcomer`: neither a plan nor an answer. `done`: today's minutes are used, or nothing is left to do. `after`: the exam's day
 * is past, and how it went was not asked yet. `resting`: it was asked; nothing is due until a new date or none is chosen.
 */
type DayState = 'newcomer' | 'no-plan' | 'working' | 'rest' | 'done' | 'eve' | 'exam-day' | 'after' | 'resting';

export interface Today {
  readonly state: DayState;
  /** Whole days to the exam: 0 on its day, negative after it; null without a date. */
  readonly daysLeft: number | null;
  /** What is to be done in what is left of the day, in order. */
  readonly pieces: readonly Piece[];
  /** Nothing of it has to be done: a day off, the warm-up of exam day. */
  readonly optional: boolean;
  /** Minutes of all pieces, those done, and those of the whole day. */
  readonly minutes: number;
  readonly minutesDone: number;
  readonly goal: number;
  /** Reviews that today asks for: what badge, home, plan and review page all say. */
  readonly reviews: number;
  /** Reviews done today. */
  readonly reviewed: number;
  /** Due beyond that: they can wait. */
  readonly waiting: number;
  /** The local day on which there is something to do again; null where that is not known. */
  readonly next: number | null;
  readonly fit: Fit;
  /** Minutes of the shortest mock exam, where one is wanted and a day of study is shorter than that; null else. */
  readonly mockNeeds: number | null;
}

/** Minutes of a warm-up. */
const WARM_UP_MINUTES = 5;

const minutesFor = (questions: number, seconds: number): number => Math.max(1, Math.round((questions * seconds) / 60));

/** As many reviews, of so many questions each, as the minutes hold; at least one where `always`. */
function fitting(sizes: readonly number[], seconds: number, minutes: number, always: boolean) {
  let [count, questions] = [0, 0];
  for (const size of sizes) {
    if (((questions + size) * seconds) / 60 > minutes && !(always && count === 0)) break;
    count += 1;
    questions += size;
  }
  return { count, minutes: count === 0 ? 0 : minutesFor(questions, seconds) };
}

/** The pieces of a day of study, in the minutes that are left of it. */
function piecesOf(facts: TodayFacts, minutes: number, always: boolean): readonly Piece[] {
  const { seconds, comesBack, due, tasks } = facts;
  const reviews = fitting(due, seconds * comesBack, minutes, always);
  const pieces: Piece[] = reviews.count > 0 ? [{ kind: 'review', why: 'due', ...reviews }] : [];
  let left = minutes - reviews.minutes;
  const mock = chooseMock(facts, left);
  if (mock) left -= mock.minutes;
  // All that is due comes before anything new.
  const lessons: LessonFacts[] = reviews.count < due.length ? [] : [...facts.lessons];
  const room = (): number => Math.max(always && !mock && pieces.length === 0 ? 1 : 0, Math.floor((left * 60) / seconds));
  const wanted = reviews.count < due.length ? 0 : room();
  for (const { task, why, questions } of chooseNew(tasks, wanted)) {
    const lesson = lessonBefore(lessons, task, left);
    if (lesson) {
      pieces.push(lesson);
      left -= lesson.minutes;
      lessons.splice(0, lessons.length, ...lessons.filter((one) => one.lesson !== lesson.lesson));
    }
    const count = Math.min(questions, room());
    if (count < 1) continue;
    const own = minutesFor(count, seconds);
    pieces.push({ kind: 'new', task, why, count, minutes: own });
    left -= own;
  }
  const next = wanted > 0 && tasks.every(({ unseen }) => unseen === 0) ? lessonBefore(lessons, undefined, left) : undefined;
  if (next) pieces.push(next);
  if (mock) pieces.push(mock);
  return pieces;
}

/** What is hardest, as many as the minutes hold and not more than so many. */
function hardestOf({ hardest, seconds, comesBack }: TodayFacts, why: 'eve' | 'warm-up', most: number, minutes: number) {
  const { count, ...rest } = fitting(hardest.slice(0, Math.max(0, most)), seconds * comesBack, minutes, true);
  return count > 0 ? [{ kind: 'hardest', why, count, ...rest } as const] : [];
}

/** When there is something to do again: on the next day of study while anything is new, else with the next review; on the eve in any case. */
function nextOf({ today, examDay, tasks, nextDue }: TodayFacts, study: number): number | null {
  const usual = tasks.some(({ unseen }) => unseen > 0) ? study : nextDue;
  const eve = examDay !== null && examDay - 1 > today ? examDay - 1 : null;
  return usual === null || eve === null ? (usual ?? eve) : Math.min(usual, eve);
}

const isReview = ({ kind }: Piece): boolean => kind === 'review' || kind === 'hardest';

/** What to do today, why, and how long it takes. The one place where that is decided. Source: docs/formulas.md#today. */
export function todayOf(facts: TodayFacts): Today {
  const { today, examDay, plan, answered, minutesDone, seconds, dueInAll } = facts;
  const goal = plan?.minutes ?? DEFAULT_MINUTES;
  const daysLeft = examDay === null ? null : examDay - today;
  const left = Math.max(0, Math.floor(goal - minutesDone));
  const of = (state: DayState, pieces: readonly Piece[], optional = false): Today => {
    const reviews = optional ? 0 : sum(pieces.filter(isReview).map(({ count }) => count));
    const counts = state === 'no-plan' || state === 'working' || state === 'rest' || state === 'done';
    const study = plan ? nextStudyDay(plan.weekdays, today) : today + 1;
    return {
      ...{ state, daysLeft, pieces, optional, minutesDone, goal, reviews, reviewed: facts.reviewedToday },
      minutes: sum(pieces.map(({ minutes }) => minutes)),
      waiting: counts ? Math.max(0, dueInAll - reviews) : 0,
      next: counts ? nextOf(facts, study) : null,
      fit: fitOf(facts),
      mockNeeds: counts ? mockNeeds(facts, goal) : null,
    };
  };
  if (daysLeft !== null && daysLeft < 0) return of(facts.outcome === null ? 'after' : 'resting', []);
  if (!plan && answered === 0) return of('newcomer', []);
  if (daysLeft === 0) return of('exam-day', hardestOf(facts, 'warm-up', MOST_ON_EVE, WARM_UP_MINUTES), true);
  if (daysLeft === 1) return of('eve', hardestOf(facts, 'eve', MOST_ON_EVE - facts.reviewedToday, Number.POSITIVE_INFINITY));
  if (minutesDone > 0 && left * 60 < seconds) return of('done', []);
  const pieces = piecesOf(facts, left, minutesDone === 0);
  if (pieces.length === 0) return of('done', []);
  if (plan && !isStudyDay(plan.weekdays, today)) return of('rest', pieces, true);
  return of(plan ? 'working' : 'no-plan', pieces);
}
