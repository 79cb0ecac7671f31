import type { CompiledExam } from '../../../content/compile/compiled.ts';
import { lessonsInOrder } from '../../../content/compile/lessons-in-order.ts';
import type { Lesson } from '../../../content/parse/lesson.ts';
import type { Domain, Task } from '../../../core/exam/blueprint.ts';
import { conceptLink } from './site-links.ts';

/** The concepts of an exam by domain and task; those without lessons are left out. */
interface ConceptGroups {
  readonly domains: readonly {
    readonly domain: Domain;
    readonly tasks: readonly { readonly task: Task; readonly lessons: readonly Lesson[] }[];
  }[];
  /** Concepts of the exams it builds on, by title. */
  readonly inherited: readonly { readonly href: string; readonly title: string }[];
}

/** Groups an exam's concepts for its index. */
export function conceptGroups(exam: CompiledExam): ConceptGroups {
  const lessons = lessonsInOrder(exam);
  const domains = exam.blueprint.domains.flatMap((domain) => {
    const tasks = domain.tasks
      .map((task) => ({ task, lessons: lessons.filter((lesson) => lesson.task === task.id) }))
      .filter((one) => one.lessons.length > 0);
    return tasks.length > 0 ? [{ domain, tasks }] : [];
  });
  const inherited = [...exam.scope.concepts.values()]
    .filter((concept) => concept.exam !== exam.id)
    .flatMap((concept) => conceptLink(exam, concept.id) ?? [])
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
  return { domains, inherited };
}
