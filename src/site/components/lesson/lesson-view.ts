import type { CompiledBank, CompiledExam, CompiledQuestion } from '../../../content/compile/compiled.ts';
import { lessonsInOrder } from '../../../content/compile/lessons-in-order.ts';
import type { Lesson } from '../../../content/parse/lesson.ts';
import type { Objective } from '../../../core/exam/blueprint.ts';
import { openQuestions } from '../exam-facts.ts';
import { keyConcepts, optionConcepts } from './on-the-exam.ts';

/** Questions listed under a lesson; the rest is one link away, in practice. */
const MOST_QUESTIONS = 3;

/** Where a lesson stands, and what it leads to. */
interface LessonView {
  /** "step 3 of 5" in its task. */
  readonly step: number;
  readonly steps: number;
  readonly previous?: Lesson;
  readonly next?: Lesson;
  /** Concepts it names as related, then those that name it. */
  readonly related: readonly string[];
  /** Scenarios in which the concept is one of the options: right or not is for the learner to find out. */
  readonly questions: readonly CompiledQuestion[];
  /** Ids of questions to check oneself with: those whose answer is the concept come first. */
  readonly checks: readonly string[];
  readonly objectives: readonly { readonly exam: string; readonly objective: Objective }[];
}

function relatedConcepts(exam: CompiledExam, lesson: Lesson): readonly string[] {
  const named = lesson.related.map((one) => one.value);
  const naming = lessonsInOrder(exam).filter((other) => other.related.some((one) => one.value === lesson.id));
  return [...new Set([...named, ...naming.map((other) => other.id)])].filter((id) => id !== lesson.id);
}

function relatedQuestions(exam: CompiledExam, lesson: Lesson): readonly CompiledQuestion[] {
  const objectives = lesson.objectives.map((one) => one.value);
  const about = openQuestions(exam).filter((question) => optionConcepts(question).includes(lesson.id));
  const serves = (question: CompiledQuestion) => (objectives.includes(question.item.objective) ? 0 : 1);
  return firstOfFamilies([...about].sort((a, b) => serves(a) - serves(b)));
}

/** One of a family is enough: variants differ by a phrase or two. */
function firstOfFamilies(questions: readonly CompiledQuestion[]): readonly CompiledQuestion[] {
  const families = new Map<string, CompiledQuestion>();
  for (const question of questions) if (!families.has(question.item.family)) families.set(question.item.family, question);
  return [...families.values()];
}

function checkQuestions(related: readonly CompiledQuestion[], { id }: Lesson): readonly string[] {
  const isKey = (question: CompiledQuestion) => (keyConcepts(question).includes(id) ? 0 : 1);
  const first = [...related].sort((a, b) => isKey(a) - isKey(b));
  return first.slice(0, MOST_QUESTIONS).map(({ item }) => item.id);
}

function findObjectives(bank: CompiledBank, exam: CompiledExam, lesson: Lesson): LessonView['objectives'] {
  return lesson.objectives.flatMap(({ value }) => {
    const [id = '', of = exam.id] = value.split('/').reverse();
    const other = bank.exams.find((one) => one.id === of);
    const tasks = other?.blueprint.domains.flatMap((domain) => domain.tasks) ?? [];
    const objective = tasks.flatMap((task) => task.objectives).find((one) => one.id === id);
    return other && objective ? [{ exam: other.blueprint.code, objective }] : [];
  });
}

/** Gathers all a lesson's page says beyond its text. */
export function lessonView(bank: CompiledBank, exam: CompiledExam, lesson: Lesson): LessonView {
  const all = lessonsInOrder(exam);
  const at = all.findIndex((one) => one.id === lesson.id);
  const inTask = all.filter((one) => one.task === lesson.task);
  const previous = all[at - 1];
  const next = at === -1 ? undefined : all[at + 1];
  const questions = relatedQuestions(exam, lesson);
  return {
    step: inTask.findIndex((one) => one.id === lesson.id) + 1,
    steps: inTask.length,
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
    related: relatedConcepts(exam, lesson),
    questions: questions.slice(0, MOST_QUESTIONS),
    checks: checkQuestions(questions, lesson),
    objectives: findObjectives(bank, exam, lesson),
  };
}
