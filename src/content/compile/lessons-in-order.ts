import type { Lesson } from '../parse/lesson.ts';
import type { CompiledExam } from './compiled.ts';

/** A lesson's id, and those it had before: a record may know it by any of them. */
export const lessonIds = ({ id, previousIds }: Pick<Lesson, 'id' | 'previousIds'>) => ({
  id,
  ...(previousIds.length === 0 ? {} : { previousIds: previousIds.map(({ value }) => value) }),
});

/** The lessons a learner may read, in the order of the exam's tasks, and of `order` inside each. */
export function lessonsInOrder({ blueprint, lessons }: Pick<CompiledExam, 'blueprint' | 'lessons'>): readonly Lesson[] {
  const tasks = blueprint.domains.flatMap((domain) => domain.tasks.map((task) => task.id));
  return lessons
    .filter(({ draft }) => !draft)
    .sort((a, b) => tasks.indexOf(a.task) - tasks.indexOf(b.task) || a.order - b.order || a.title.localeCompare(b.title, 'en'));
}
