import type { CompiledExam } from '../../content/compile/compiled.ts';
import type { NewerGuide } from '../../core/exam/blueprint.ts';
import { openLessons, openQuestions } from './exam-facts.ts';
import { conceptLink, scenarioLinks } from './lesson/site-links.ts';

interface Link {
  readonly href: string;
  readonly title: string;
}

/** What of an exam was checked against a newer version of its guide. */
export interface CheckedAgainst {
  readonly guide: NewerGuide;
  readonly lessons: readonly Link[];
  readonly questions: readonly Link[];
  /** How many there are; questions kept for mock exams are not counted, as they have no page. */
  readonly of: { readonly lessons: number; readonly questions: number };
}

/** Lessons and questions checked against the newer guide, by their own names or their tasks'; undefined where there is no newer one. */
export function checkedAgainst(exam: CompiledExam): CheckedAgainst | undefined {
  const guide = exam.blueprint.guide.newer;
  if (guide === undefined) return undefined;
  const [lessons, questions] = [openLessons(exam), openQuestions(exam)];
  const slug = (id: string): string => id.slice(exam.id.length + 1);
  return {
    guide,
    lessons: lessons
      .filter(({ id, task }) => guide.lessons.includes(id) || guide.lessons.includes(task))
      .flatMap(({ id }) => conceptLink(exam, id) ?? []),
    questions: scenarioLinks(
      questions.filter(({ item }) => guide.questions.includes(slug(item.id)) || guide.questions.includes(item.task)),
    ),
    of: { lessons: lessons.length, questions: questions.length },
  };
}
