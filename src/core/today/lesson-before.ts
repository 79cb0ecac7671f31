import type { LessonPiece } from './piece.ts';
import type { LessonFacts } from './today-facts.ts';

/** The next lesson of a task (of any, without one) that was not read, where the minutes hold it: it comes before the task's questions. */
export function lessonBefore(
  lessons: readonly LessonFacts[],
  task: string | undefined,
  minutes: number,
): LessonPiece | undefined {
  const lesson = lessons.find((one) => task === undefined || one.task === task);
  if (!lesson || lesson.minutes > minutes) return undefined;
  return { kind: 'lesson', count: 1, why: task === undefined ? 'next' : 'before-questions', ...lesson };
}
