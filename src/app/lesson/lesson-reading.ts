import type { LearnerEvent } from '../../core/event/learner-event.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { localDay } from '../../core/schedule/local-day.ts';
import type { DayMinutes } from '../../core/stats/minutes-by-day.ts';
import type { LessonFacts } from '../../core/today/today-facts.ts';
import { DAY_BEGINS } from '../settings/settings.ts';
import type { Page } from '../shared/page.ts';
import { storeEvent } from '../shared/store-event.ts';

/** Seconds that the end of a lesson is in sight before it counts as reached. */
const AT_END = 5;

/** A lesson by its id, and those it had before it was renamed. */
export interface LessonIds {
  readonly id: string;
  readonly previousIds?: readonly string[];
}

/** The lessons of an exam that were read, by the id each then had, each with the local day (which begins at the hour `begins`) on which it was read first. */
export function lessonsRead(events: readonly LearnerEvent[], exam: string, begins?: number): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const one of events) {
    if (one.type !== 'lesson-read' || one.exam !== exam) continue;
    const day = localDay(one.at, one.zone, begins);
    days.set(one.lesson, Math.min(day, days.get(one.lesson) ?? day));
  }
  return days;
}

/** The local day on which a lesson was read first, under whatever id; undefined where it was not. */
export function dayRead(read: ReadonlyMap<string, number>, { id, previousIds = [] }: LessonIds): number | undefined {
  const days = [id, ...previousIds].flatMap((one) => read.get(one) ?? []);
  return days.length === 0 ? undefined : Math.min(...days);
}

/** The lessons of an exam that were not read, in the order of the blueprint. */
export function unreadLessons(
  { $events }: Pick<Page, '$events'>,
  { exam, lessons, concepts }: BankIndex,
): readonly LessonFacts[] {
  const read = lessonsRead($events.get(), exam);
  return lessons
    .filter((lesson) => dayRead(read, lesson) === undefined)
    .map(({ id, task, minutes }) => ({ lesson: id, title: concepts[id]?.title ?? id, task, minutes }));
}

/** The days on which lessons of an exam were read first, with the minutes each takes. */
export const lessonMinutes = (
  { $events, setting }: Pick<Page, '$events' | 'setting'>,
  { exam, lessons }: BankIndex,
): readonly DayMinutes[] => {
  const read = lessonsRead($events.get(), exam, setting(DAY_BEGINS));
  return lessons.flatMap((lesson) => {
    const day = dayRead(read, lesson);
    return day === undefined ? [] : [{ day, minutes: lesson.minutes }];
  });
};

/** Marks a lesson as read, once: what was marked is not taken back. False where it could not be stored. */
export async function markRead(page: Page, exam: string, lesson: LessonIds): Promise<boolean> {
  const { env, openLight, $events } = page;
  await openLight();
  if (dayRead(lessonsRead($events.get(), exam), lesson) !== undefined) return true;
  const at = env.now();
  return storeEvent(page, { id: env.id(), type: 'lesson-read', exam, lesson: lesson.id, at, zone: env.zone(at) });
}

/**
 * How long (ms) the end has to stay in sight until the lesson counts as read. A mark is not taken back: who only jumps to the end, in less than
 * a third of the minutes it takes to read, has not read it.
 */
export const untilRead = ({ env }: Pick<Page, 'env'>, minutes: number): number =>
  Math.max(AT_END * 1000, minutes * 20_000 - env.mono());
